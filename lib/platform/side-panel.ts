import browser from 'webextension-polyfill';

type ChromeSidePanel = { open(options: { windowId: number }): Promise<void> };
type FirefoxSidebar = { open(): Promise<void> };

/** The two browsers' names for the same thing; each has one of them. */
const { sidePanel, sidebarAction } = browser as unknown as {
  readonly sidePanel?: ChromeSidePanel;
  readonly sidebarAction?: FirefoxSidebar;
};

/** Opens the side panel (Firefox: sidebar). Call straight from a click: browsers refuse without a user's gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  if (sidePanel !== undefined) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}
