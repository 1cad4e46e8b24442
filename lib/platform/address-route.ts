/** The fragment of the page's own address (`#/tags`); calls back when it changes, until the signal aborts. */
export function onFragment(
  view: Window,
  callback: (fragment: string) => void,
  signal: AbortSignal,
): void {
  view.addEventListener('hashchange', () => callback(view.location.hash), { signal });
  callback(view.location.hash);
}
