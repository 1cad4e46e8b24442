/** Ms of quiet before the page counts as settled, so that a page that renders in bursts costs one look. */
const QUIET_MS = 200;
/** Ms after which a look is due although the page does not come to rest: highlights are back within 500 ms. */
const LATEST_MS = 450;
/** Ms to which that grows, doubling each time, on a page that never rests: looks must not eat the person's machine. */
const LATEST_MAX_MS = 15_000;

export type Watch = {
  readonly root: Node;
  /** Whether a change below this node matters. */
  readonly isRelevant: (target: Node) => boolean;
  readonly callback: () => void;
};

/**
 * Calls back when text came, went or changed where it matters, once a burst, more and more seldom on a page that does not
 * come to rest, until the signal aborts. Attributes are not observed.
 */
export function watchContent({ root, isRelevant, callback }: Watch, signal: AbortSignal): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let latestMs = LATEST_MS;
  const settle = (isAtRest: boolean) => {
    clearTimeout(quiet);
    clearTimeout(latest);
    latest = undefined;
    latestMs = isAtRest ? LATEST_MS : Math.min(latestMs * 2, LATEST_MAX_MS);
    callback();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some((record) => isRelevant(record.target) && changesText(record))) return;
    clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET_MS, true);
    latest ??= setTimeout(settle, latestMs, false);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(latest);
  });
}

function changesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some((node) => (node.textContent ?? '').trim() !== '');
}
