import browser from 'webextension-polyfill';

/** The two browsers' names for the same thing; each has one of them. */
type Panels = {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/** Opens the side panel (Firefox: sidebar). Call straight from a click: browsers refuse without a user's gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel !== undefined) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}
