/** A command of the manifest, with the keys that the browser gives it now. */
export type Shortcut = {
  /** Its name in the manifest. */
  readonly command: string;
  /** In the browser's language; `''` for the toolbar button's, which the browsers describe each in its own way. */
  readonly description: string;
  /** As the browser writes them; null = none, as where another extension has them or a person took them away. */
  readonly keys: string | null;
};

/** The manifest's command that opens the popup. */
export const POPUP_COMMAND = '_execute_action';

/** The keys of a command; null = it has none, or the browser has no commands. */
export function keysOf(shortcuts: readonly Shortcut[], command: string): string | null {
  return shortcuts.find((shortcut) => shortcut.command === command)?.keys ?? null;
}
