import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Dialog, type Page } from 'puppeteer-core';
import { chromiumSurface, chromiumTab } from './chromium-surface';
import { watchDownloads } from './downloads';
import type { DrivenBrowser, LaunchOptions, Tab } from './driven-browser';
import { requireBrowser } from './find-browser';
import { longestTaskOf } from './task-trace';
import { waitFor } from './wait';

/** Nothing may leave the machine: saved pages ask for hundreds of remote things. */
const LOCAL_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-features=PreloadTopChromeWebUI,TopChromeWebUIPreload,OptimizationHints,MediaRouter',
];

export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(options.profileIn ?? tmpdir(), 'postil-chromium-'));
  const downloads = join(profile, 'downloads');
  prepareProfile(profile, downloads, options.language ?? 'en');
  const nextDownload = watchDownloads(downloads);
  const start = () => startChromium(profile, options);
  let { browser, id } = await start();
  const tabs = new WeakMap<Tab, Page>();

  const openTab = async (url: string): Promise<Tab> => {
    const page = await browser.newPage();
    page.on('dialog', answerLater);
    const tab = chromiumTab(page);
    if (url !== '') await tab.goTo(url);
    tabs.set(tab, page);
    return tab;
  };
  const openExtensionPage = (path: string) => openTab(`chrome-extension://${id}/${path}`);
  let helper: Page | null = null;
  /** A page of the extension that shows nothing: kept in the background, for a new one costs a second each time. */
  const helperPage = async (): Promise<Page> => {
    if (helper !== null && !helper.isClosed()) return helper;
    const front = await frontPage(browser);
    helper = await browser.newPage();
    await helper.goto(`chrome-extension://${id}/manifest.json`);
    await front?.bringToFront();
    return helper;
  };
  /** The page that a view of ours opens as, once it shows something. */
  const viewPage = async (file: string): Promise<Page> => {
    const target = await browser.waitForTarget((found) => found.url().endsWith(`/${file}`));
    const page = (await target.page()) ?? (await target.asPage());
    await waitFor(`${file} to be drawn`, () => page.evaluate('document.body.innerText !== ""'));
    return page;
  };

  return {
    name: 'chromium',
    get extensionOrigin() {
      return `chrome-extension://${id}`;
    },
    openTab,
    openExtensionPage,
    async openPrivateTab() {
      throw new Error('Not driven in Chromium');
    },
    async openPopup() {
      const front = await frontPage(browser);
      const extension = (await browser.extensions()).get(id);
      if (front === null || extension === undefined)
        throw new Error('Nothing to open the popup on');
      await front.triggerExtensionAction(extension);
      return chromiumSurface(await viewPage('popup.html'));
    },
    async openSidePanel() {
      const cdp = await (await helperPage()).createCDPSession();
      await cdp.send('Runtime.evaluate', {
        expression: 'chrome.windows.getCurrent().then(({ id }) => { globalThis.windowId = id; })',
        awaitPromise: true,
      });
      await cdp.send('Runtime.evaluate', {
        expression: 'chrome.sidePanel.open({ windowId })',
        userGesture: true,
        awaitPromise: true,
      });
      await cdp.detach();
      return chromiumSurface(await viewPage('sidepanel.html'));
    },
    async setSiteAccess(access) {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions/');
      await settings.evaluate(setHostAccess, id, access === 'always' ? 'ON_ALL_SITES' : 'ON_CLICK');
      await settings.close();
    },
    async letIn(tab) {
      const front = await frontPage(browser);
      const extension = (await browser.extensions()).get(id);
      if (front === null || extension === undefined) throw new Error('No page to be let into');
      await front.triggerExtensionAction(extension);
      await tab.reload();
    },
    async iconOf(tab) {
      await tab.focus();
      // Runs where the extension's APIs are, without touching the worker that tests stop.
      return (await helperPage()).evaluate(async () => {
        const api = (globalThis as unknown as { chrome: ChromeApi }).chrome;
        const open = await api.tabs.query({ url: ['http://*/*', 'https://*/*'] });
        const last = open.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
        const tabId = last?.id ?? -1;
        return {
          title: await api.action.getTitle({ tabId }),
          badge: await api.action.getBadgeText({ tabId }),
        };
      });
    },
    nextDownload,
    async clipboardText() {
      const page = await browser.newPage();
      await page.goto('data:text/html,<textarea autofocus></textarea>');
      await page.focus('textarea');
      await page.keyboard.press('v', { commands: ['Paste'] });
      const text = await page.$eval('textarea', ({ value }) => value);
      await page.close();
      return text;
    },
    async restart() {
      await browser.close();
      ({ browser, id } = await start());
    },
    async crash(whileDown = () => undefined) {
      const main = browser.process();
      const ended = new Promise((resolve) => main?.once('exit', resolve));
      main?.kill('SIGKILL');
      await ended;
      whileDown(profile);
      // The lock names the process that is gone.
      rmSync(join(profile, 'SingletonLock'), { force: true });
      ({ browser, id } = await start());
    },
    async update(folder) {
      await browser.installExtension(folder);
    },
    async stopBackground() {
      const session = await (await helperPage()).createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async longestTask(tab, work) {
      const page = tabs.get(tab);
      if (page === undefined) throw new Error('No page of this tab');
      return longestTaskOf(page, work);
    },
    ways: null,
    keeping: null,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ms that a dialog of a page stands before the person answers it. */
const DIALOG_MS = 300;

/** Nothing else can be asked of a page that waits for an answer. */
function answerLater(dialog: Dialog): void {
  const isLeaving = dialog.type() === 'beforeunload';
  const answer = () => (isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  setTimeout(() => void answer(), isLeaving ? 0 : DIALOG_MS);
}

type ChromeApi = {
  readonly tabs: {
    query(query: object): Promise<{ id?: number; lastAccessed?: number }[]>;
  };
  readonly action: {
    getTitle(details: { tabId: number }): Promise<string>;
    getBadgeText(details: { tabId: number }): Promise<string>;
  };
};

async function frontPage(browser: Browser): Promise<Page | null> {
  for (const page of await browser.pages()) {
    const isWeb = /^https?:/.test(page.url());
    if (isWeb && (await page.evaluate('document.visibilityState === "visible"'))) return page;
  }
  return (await browser.pages()).at(-1) ?? null;
}

async function startChromium(profile: string, options: LaunchOptions) {
  const language = options.language ?? 'en';
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [options.extension],
    userDataDir: profile,
    defaultViewport: null,
    env: {
      ...process.env,
      LANGUAGE: language.replace('-', '_'),
      LANG: `${language.replace('-', '_')}.UTF-8`,
    },
    args: [
      ...QUIET,
      ...(options.isOnline === true ? [] : [LOCAL_ONLY]),
      // The threads that do it take seven percent of the processors' time in tests.
      ...(options.isBrief === true ? ['--js-flags=--no-opt --no-maglev'] : []),
      // Chromium goes past a proxy to this machine unless it is told not to.
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      `--lang=${language}`,
      '--window-size=1280,900',
    ],
  });
  const id = await waitFor(
    'the extension',
    async () => [...(await browser.extensions()).keys()][0],
  );
  return { browser, id };
}

function prepareProfile(profile: string, downloads: string, language: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  mkdirSync(downloads);
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    extensions: { ui: { developer_mode: true } },
    intl: { app_locale: language, accept_languages: language },
  };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/** Runs in the browser's own page of extensions. */
function setHostAccess(extensionId: string, hostAccess: string): Promise<void> {
  type Settings = {
    readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
  };
  const { chrome } = globalThis as unknown as { chrome: Settings };
  return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
}
