export type Point = { readonly x: number; readonly y: number };

/** A control inside our closed shadow root on a page, in px of the viewport. */
export type ShadowControl = Point & { readonly tag: string; readonly name: string };

export type SurfaceSize = { readonly width: number; readonly height: number };

/** A document that a test drives as a person does: a page in a tab, the popup, the side panel, a page of ours. */
export type Surface = {
  /** Runs a function in the document's own world; arguments and result are JSON. */
  evaluate<Arguments extends readonly unknown[], Value>(
    work: (...args: Arguments) => Value | Promise<Value>,
    ...args: Arguments
  ): Promise<Value>;
  /** Runs a script that puts what it makes on `window`; the page's content security policy does not count. */
  runScript(source: string): Promise<void>;
  /** Real mouse events: they count as trusted. */
  click(point: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** One key with modifiers, e.g. `Escape`, `2`, `Shift+ArrowRight`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export type Tab = Surface & {
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Moves the mouse there. */
  hover(point: Point): Promise<void>;
  /** Two = a double click, three = a triple click. */
  clickTimes(point: Point, times: number): Promise<void>;
  /** Makes it the tab that the person looks at. */
  focus(): Promise<void>;
  resize(size: SurfaceSize): Promise<void>;
  /** Bytes of the page's script after a collection; in Chromium with other pages of the same process. */
  heap(): Promise<number>;
  /** As `heap`, of the background; to be asked of a page of ours. */
  backgroundHeap(): Promise<number>;
  /** What can be pressed or typed into inside our closed shadow root; empty while nothing is shown. */
  shadowControls(): Promise<readonly ShadowControl[]>;
  /** All text inside our closed shadow root. */
  shadowText(): Promise<string>;
  /** A short touch with one finger: trusted, as the mouse's events are. */
  tap(point: Point): Promise<void>;
  /** A finger that rests there until something has come true. */
  rest(point: Point, until: () => Promise<unknown>): Promise<void>;
  /** The page as the browser prints it, a PDF; `withGrounds` as the choice in its dialogue. */
  print(choice: { readonly withGrounds: boolean }): Promise<Buffer>;
};

/** What a hand does besides mouse and keys. */
export type Hand = Pick<Tab, 'tap' | 'rest' | 'print'>;

export type IconState = { readonly title: string; readonly badge: string };

/** A real browser with the built extension, on a profile of its own. */
export type DrivenBrowser = {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  openTab(url: string): Promise<Tab>;
  openExtensionPage(path: string): Promise<Tab>;
  /** In a private window, in which the extension was allowed to run; Firefox only. */
  openPrivateTab(url: string): Promise<Tab>;
  /** The real popup of the toolbar button, over the tab in front. */
  openPopup(): Promise<Surface>;
  /** The real side panel or sidebar of the window. */
  openSidePanel(): Promise<Surface>;
  iconOf(tab: Tab): Promise<IconState>;
  /** Waits for the next file that was written whole; its path on disk. */
  nextDownload(): Promise<string>;
  /** The text that a paste would give now. */
  clipboardText(): Promise<string>;
  /** Ends and starts the browser on the same profile. Tabs are gone, the library stays. */
  restart(): Promise<void>;
  /** Ends the browser's processes as a crash does, and starts it on the same profile; `whileDown` is called between. */
  crash(whileDown?: (profile: string) => void): Promise<void>;
  /** Installs another build over the present one, as an update does. */
  update(folder: string): Promise<void>;
  /** Stops the background, as browsers do when it is idle. */
  stopBackground(): Promise<void>;
  /** Ms of the longest task of the tab's page while the work is done; null = this browser does not tell. */
  readonly longestTask: ((tab: Tab, work: () => Promise<void>) => Promise<number>) | null;
  /** Takes the standing access to all sites away, or gives it back, as the person does in the browser's settings. */
  setSiteAccess(access: 'on-click' | 'always'): Promise<void>;
  /**
   * Lets us into the tab in front by a click on our button. Chromium opens no popup then: it asks for the page to be loaded
   * anew, as a script of ours was to run before it, and that is done.
   */
  letIn(tab: Tab): Promise<void>;
  /** Its own menus and keys; null = no driver reaches them there. */
  readonly ways: BrowserWays | null;
  /** How it is used again; null = launching another takes no longer. */
  readonly keeping: Keeping | null;
  close(): Promise<void>;
};

/** What a person does in the browser's own UI, not in a page: its menu at the right button, its keys. */
export type BrowserWays = {
  /** Opens the menu there and chooses the entry of this name, which may stand in our own part of the menu. */
  chooseInMenu(point: Point, name: string): Promise<void>;
  /** The same in the menu of our toolbar button. */
  chooseInButtonMenu(name: string): Promise<void>;
  /** Presses keys that the browser itself answers to, e.g. `Alt+Shift+L`. */
  pressKeys(chord: string): Promise<void>;
  /** Whether our popup stands. */
  isPopupOpen(): Promise<boolean>;
};

type Keeping = {
  /** Takes away all that was opened and stored, as if it had just been launched. */
  renew(): Promise<void>;
  /** Ends it at once, whatever it does. */
  kill(): void;
};

export type LaunchOptions = {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Language of the browser's own UI. */
  readonly language?: 'en' | 'zh-CN';
  readonly colorScheme?: 'light' | 'dark';
  /** True = pages may reach the network; only for a person's own look at an address of theirs. */
  readonly isOnline?: boolean;
  /** `host:port` of a proxy that everything goes through, what is asked of this machine included. */
  readonly proxy?: string;
  /** Folder in which the profile lies; the system's for temporary files unless told. */
  readonly profileIn?: string;
  /** True = scripts are not optimised while they run, which pages of a few seconds gain nothing by; Chromium only. */
  readonly isBrief?: boolean;
  /** False = a window on the display. */
  readonly headless?: boolean;
};
