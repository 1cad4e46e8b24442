import { declaredAddress } from '@/lib/article/declared-address';
import { detectArticle } from '@/lib/article/detect';
import { success } from '@/lib/base/result';
import { request } from '@/lib/messages/request';
import { serveTab } from '@/lib/messages/serve-tab';
import { sweepHosts } from '@/lib/page/shadow-host';
import { takeOver } from '@/lib/platform/take-over';
import { takeTyped } from './take-typed';

/** Ms after which a page that builds itself late, or moved on by script, is looked at once more. */
const SECOND_LOOK_MS = 1500;
/** Ms by which a busy page may delay the first look. */
const IDLE_LIMIT_MS = 1000;

/** Ms after a finger's touch for which a change of the selection is its doing, and not the page's own. */
const TOUCH_MS = 2000;

/** The small script on every page: decides whether it is an article, reports, and calls the annotator when needed. */
export function startSentinel(document: Document): void {
  const life = takeOver('sentinel');
  if (life === null) return;
  // What stood open when the extension was updated answers to nobody.
  sweepHosts(document, takeTyped);
  let isPaused = false;
  let secondLook: ReturnType<typeof setTimeout> | undefined;

  const report = async () => {
    const url = document.location.href;
    const { isArticle, score } = detectArticle(document, url);
    const canonicalUrl = declaredAddress(document, url);
    const standing = await request('page.report', { url, canonicalUrl, isArticle, score });
    if (standing.ok) isPaused = standing.value.paused;
    else if (!life.isCurrent()) life.end();
    return isArticle;
  };

  const look = async () => {
    clearTimeout(secondLook);
    const wasArticle = await report();
    if (!wasArticle && life.isCurrent()) secondLook = setTimeout(report, SECOND_LOOK_MS);
  };

  // Both a mouse and Shift with arrows end a selection; the page cannot forge a trusted event.
  let isOffered = false;
  const offerToolbar = (event: Event) => {
    // Whether there is something to annotate in it, the annotator finds out.
    if (isOffered || !event.isTrusted || isPaused) return;
    if (document.getSelection()?.isCollapsed ?? true) return;
    isOffered = true;
    void request('annotator.load', {});
  };
  // A long press takes the pointer away from the page, and may select only then.
  let touchedAt = Number.NEGATIVE_INFINITY;
  const noteTouch = (event: PointerEvent) => {
    if (event.isTrusted && event.pointerType !== 'mouse') touchedAt = event.timeStamp;
    offerToolbar(event);
  };
  const onSelection = (event: Event) => {
    if (event.timeStamp - touchedAt < TOUCH_MS) offerToolbar(event);
  };
  const listen = <Name extends keyof DocumentEventMap>(
    type: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ) => {
    document.addEventListener(type, listener, true);
    life.onEnd(() => document.removeEventListener(type, listener, true));
  };
  listen('pointerup', noteTouch);
  listen('pointercancel', noteTouch);
  listen('selectionchange', onSelection);
  listen('keyup', offerToolbar);

  life.onEnd(
    serveTab({
      async 'page.look'() {
        whenIdle(look);
        return success(null);
      },
    }),
  );
  whenIdle(look);
}

function whenIdle(work: () => void): void {
  requestIdleCallback(() => work(), { timeout: IDLE_LIMIT_MS });
}
