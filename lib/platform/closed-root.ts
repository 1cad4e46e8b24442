/** Chromium has it here, for scripts of extensions alone. */
declare const chrome: {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Firefox has it on the element itself, for such scripts. */
type Opened = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, also one that an older copy of our script closed; null = there is none. */
export function closedRootOf(element: Element): ShadowRoot | null {
  // Each build names its own browser's alone: stores find fault with the other's.
  if (import.meta.env.FIREFOX) return (element as Opened).openOrClosedShadowRoot ?? null;
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
