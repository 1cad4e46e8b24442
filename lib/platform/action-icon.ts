import browser from 'webextension-polyfill';
import type { MessageKey } from './i18n';
import { t } from './i18n';

export type IconState = 'other' | 'article' | 'saved' | 'paused';

const SIZES = [16, 32, 48] as const;

/** Dark enough for the badge's white figures on light and dark toolbars: 5.9:1. */
const BADGE_COLOR = '#b3341c';

const titleKeys: Readonly<Record<IconState, MessageKey>> = {
  other: 'actionTitleOther',
  article: 'actionTitleArticle',
  saved: 'actionTitleSaved',
  paused: 'actionTitlePaused',
};

/** Shows a tab's state on the toolbar's icon, with the number of annotations where there are any. */
export async function showIcon(
  tabId: number,
  { state, annotationCount }: { readonly state: IconState; readonly annotationCount: number },
): Promise<void> {
  const picture = state === 'paused' ? 'other' : state;
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${picture}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title: t(titleKeys[state]) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setBadgeText({
      tabId,
      text: annotationCount === 0 ? '' : String(annotationCount),
    }),
  ]).catch(() => undefined); // The tab was closed meanwhile.
}
