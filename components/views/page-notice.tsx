import { assertNever } from '@/lib/base/assert-never';
import type { Failure } from '@/lib/base/failure';
import { failureText, t } from '@/lib/platform/i18n';
import type { PageState } from '@/lib/view-model/page-model';
import { Message } from '../controls/Message';

/** Whether the article can be read from the page now. */
export function isReadable({ kind, standing }: PageState): boolean {
  return !standing.paused && (kind === 'article' || kind === 'other');
}

/** What has to be said of a page before anything else; null = nothing. `isToSave`: it is not saved, and can be. */
export function pageNotice({ kind, url, standing }: PageState, isToSave: boolean) {
  if (standing.paused) return <Message>{t('pagePaused')}</Message>;
  switch (kind) {
    case 'article':
      return null;
    case 'other':
      return isToSave ? <Message>{t('pageNoArticle')}</Message> : null;
    case 'loading':
      return <Message>{t('pageLoading')}</Message>;
    case 'restricted':
      return <Message>{t('pageRestricted', schemeOrHost(url))}</Message>;
    case 'pdf':
      return <Message>{t('pagePdf')}</Message>;
    case 'unreachable':
      return <Message isFault>{t('pageUnreachable')}</Message>;
    default:
      return assertNever(kind);
  }
}

/** Why the page could not be read. What our own script reported of, and cannot be read, is no text: an image, a feed. */
export function pageFailureText(failure: Failure, state: PageState | null): string {
  const isNoText = failure.code === 'page-unreachable' && state?.kind === 'other';
  return isNoText ? t('pageNothing') : failureText(failure);
}

function schemeOrHost(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname : protocol;
}
