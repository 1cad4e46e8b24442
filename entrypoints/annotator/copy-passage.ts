import type { CopyKind } from '@/components/toolbar/InPageLayer';
import { quotationOf } from '@/lib/library/quotation';
import { copyText } from '@/lib/platform/copy-text';
import { t } from '@/lib/platform/i18n';
import type { AnnotatedPage } from './annotated-page';
import { linkToPassage, passageOfRange, wordsOfPassage } from './describe-range';

type Copying = {
  /** Null = it does not stand on the page. */
  readonly range: Range | null;
  /** Null = those of the range. */
  readonly words: string | null;
  readonly kind: CopyKind;
};

/** Puts a passage on the clipboard, as a quotation or as a link to it; gives what to tell of it. */
export function copyPassage(page: AnnotatedPage, { range, ...rest }: Copying): string {
  const texts = page.texts();
  const passage = range === null || texts === null ? null : passageOfRange(texts, range);
  const article = page.article();
  const words = rest.words ?? (passage === null ? '' : wordsOfPassage(passage));
  if (words === '') return t('noticeNothingSelected');
  const link = passage === null ? article.url : linkToPassage(article, passage);
  const { markdown, html } = quotationOf(words, article, link);
  const isLink = rest.kind === 'link';
  const copied = isLink ? { plain: link, html: null } : { plain: markdown, html };
  if (!copyText(page.document, copied)) return t('noticeNotCopied');
  return t(isLink ? 'noticeLinkCopied' : 'noticeCopied');
}
