/** Chromium has it here, for scripts of extensions alone. */
declare const chrome: {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Firefox has it on the element itself, for such scripts. */
type Opened = { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, also one that an older copy of our script closed; null = there is none. */
export function closedRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as Opened;
  return openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
