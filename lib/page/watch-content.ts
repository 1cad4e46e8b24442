/** Ms of quiet before the page counts as settled, so that a page that renders in bursts costs one look. */
const QUIET_MS = 200;
/** Ms after which a look is due although the page does not come to rest: highlights are back within 500 ms. */
const LATEST_MS = 450;

export type Watch = {
  readonly root: Node;
  /** Whether a change below this node matters. */
  readonly isRelevant: (target: Node) => boolean;
  readonly callback: () => void;
};

/**
 * Calls back when text came, went or changed where it matters, once a burst, until the signal aborts. Attributes are not
 * observed.
 */
export function watchContent({ root, isRelevant, callback }: Watch, signal: AbortSignal): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    latest = undefined;
    callback();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some((record) => isRelevant(record.target) && changesText(record))) return;
    clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET_MS);
    latest ??= setTimeout(settle, LATEST_MS);
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
