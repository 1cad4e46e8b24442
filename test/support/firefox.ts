import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchDownloads } from './downloads';
import type { DrivenBrowser, LaunchOptions, Tab } from './driven-browser';
import { requireBrowser } from './find-browser';
import { firefoxBrowserWays } from './firefox-browser-ways';
import { firefoxTab, firefoxView, inChrome } from './firefox-surface';
import { Marionette } from './marionette';
import { sleep, waitFor } from './wait';

const EXTENSION_ID = 'postil@postil.example';

/** Long enough for a slow machine to end by itself and write its databases. */
const QUIT_MS = 10_000;

/** Nobody answers there. */
const CLOSED_PORT = '127.0.0.1:9';

/** CSS px of the window. */
const [WIDTH, HEIGHT] = [1280, 900];

/**
 * Ms until the popup stands, at the first try and at most: a window that just got the focus can lose it again at once, and
 * is asked again, with more patience each time.
 */
const [POPUP_MS, LONGEST_POPUP_MS] = [700, 5000];
const POPUP = `document.querySelector('.webextension-popup-browser')`;
const CLOSE_POPUP = `${POPUP}?.closest('panel')?.hidePopup();`;
/** On a busy machine the panel of a popup that closed itself can stay, empty, and then another one does not come. */
const HIDE_EMPTY = `document.getElementById('customizationui-widget-panel')?.hidePopup();`;
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');`;
const ACTION = `${EXTENSION}
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(options.profileIn ?? tmpdir(), 'postil-firefox-'));
  const begin = () => {
    const downloads = mkdtempSync(join(profile, 'downloads-'));
    // Pinned, so that the extension's origin, and with it IndexedDB, survives a restart of a temporary add-on.
    return { uuid: randomUUID(), downloads, next: watchDownloads(downloads) };
  };
  let life = begin();
  const install = (marionette: Marionette) =>
    marionette.send('Addon:Install', {
      path: options.extension,
      temporary: true,
      allowPrivateBrowsing: true,
    });
  const start = async () => {
    const port = await freePort();
    writePreferences(profile, { port, ...life, options });
    const process = startFirefox(profile, options);
    const marionette = await Marionette.connect(port);
    // A page's dialog is answered at the next command, as else no command is done.
    const capabilities = { alwaysMatch: { unhandledPromptBehavior: 'dismiss' } };
    await marionette.send('WebDriver:NewSession', { capabilities });
    await install(marionette);
    return { process, marionette };
  };
  let running = await start();
  const chrome = (body: string, ...args: readonly unknown[]) =>
    inChrome(running.marionette, body, ...args);

  const openTab = async (url: string): Promise<Tab> => {
    // The tab last worked in may be closed, and then no command has a place to start from.
    const handles = (await running.marionette.send('WebDriver:GetWindowHandles')) as string[];
    await running.marionette.bringToFront(handles[0] ?? '');
    const opened = await running.marionette.send('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    const tab = firefoxTab(running.marionette, (opened as { handle: string }).handle);
    if (url !== '') await tab.goTo(url);
    return tab;
  };
  const drawn = async (finder: string, closer: string) => {
    const view = firefoxView(running.marionette, { finder, closer });
    await waitFor('the view to be drawn', () =>
      view.evaluate(() => document.readyState === 'complete' && document.body.textContent !== ''),
    );
    return view;
  };

  return {
    name: 'firefox',
    get extensionOrigin() {
      return `moz-extension://${life.uuid}`;
    },
    openTab,
    openExtensionPage: (path) => openTab(`moz-extension://${life.uuid}/${path}`),
    async openPrivateTab(url) {
      const opened = await running.marionette.send('WebDriver:NewWindow', {
        type: 'window',
        focus: true,
        private: true,
      });
      const tab = firefoxTab(running.marionette, (opened as { handle: string }).handle);
      await tab.goTo(url);
      return tab;
    },
    async openPopup() {
      const isOpen = () => chrome(`return ${POPUP} !== null;`);
      let patience = POPUP_MS;
      await waitFor('the popup', async () => {
        if (!(await isOpen())) {
          await chrome(`${HIDE_EMPTY} ${ACTION} await action.openPopup(window, false);`);
        }
        const present = patience;
        patience = Math.min(LONGEST_POPUP_MS, patience * 2);
        return waitFor('it to stand', isOpen, present);
      });
      return drawn(POPUP, CLOSE_POPUP);
    },
    async openSidePanel() {
      await chrome(`const { SidebarController } = window;
        const name = [...SidebarController.sidebars.keys()].find((key) => key.startsWith('postil'));
        await SidebarController.show(name);`);
      return drawn(SIDEBAR, 'window.SidebarController.hide();');
    },
    async setSiteAccess(access) {
      await chrome(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('postil@postil.example');
        const origins = ['http://*/*', 'https://*/*'];
        await ExtensionPermissions[args[0]](extension.id, { permissions: [], origins }, extension);`,
        access === 'always' ? 'add' : 'remove',
      );
    },
    async letIn() {
      // The click that opens the popup does it.
    },
    async iconOf(tab) {
      await tab.focus();
      const icon = await chrome(`${ACTION}
        const values = action.action.getContextData(gBrowser.selectedTab);
        return { title: values.title ?? '', badge: values.badgeText ?? '' };`);
      return icon as { title: string; badge: string };
    },
    nextDownload: () => life.next(),
    async clipboardText() {
      const text = await chrome(`
        const taken = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        taken.init(null);
        taken.addDataFlavor('text/plain');
        Services.clipboard.getData(taken, Services.clipboard.kGlobalClipboard);
        const data = {};
        taken.getTransferData('text/plain', data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;`);
      return String(text);
    },
    async restart() {
      await quit(running);
      running = await start();
    },
    async crash(whileDown = () => undefined) {
      const ended = new Promise((resolve) => running.process.once('exit', resolve));
      running.process.kill('SIGKILL');
      await ended;
      running.marionette.end();
      // A browser that ended soon after its start would take its caches for broken, and need twice as long.
      rmSync(join(profile, '.startup-incomplete'), { force: true });
      whileDown(profile);
      running = await start();
    },
    async update(folder) {
      await running.marionette.send('Addon:Install', { path: folder, temporary: true });
    },
    async stopBackground() {
      await chrome(
        `${EXTENSION} await extension.terminateBackground({ ignoreDevToolsAttached: true });`,
      );
    },
    longestTask: null,
    ways: firefoxBrowserWays(chrome, { pin: PIN, popup: POPUP, hideEmpty: HIDE_EMPTY }),
    keeping: {
      async renew() {
        life = begin();
        await chrome(RENEW, EXTENSION_ID, life.uuid, life.downloads);
        const [handle] = (await running.marionette.send('WebDriver:GetWindowHandles')) as string[];
        await running.marionette.bringToFront(handle ?? '');
        await install(running.marionette);
        await chrome(PIN);
      },
      kill() {
        running.process.kill('SIGKILL');
        running.marionette.end();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    },
    async close() {
      await quit(running);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Leaves one window with one empty tab, and no extension. The next one gets another origin, so that what the browser still
 * clears away of the last one's is not its own.
 */
const RENEW = `const [id, uuid, downloads] = args;
  window.resizeTo(${WIDTH}, ${HEIGHT});
  window.SidebarController.hide();
  ${CLOSE_POPUP}
  for (const other of Services.wm.getEnumerator('navigator:browser')) {
    if (other !== window) other.close();
  }
  const empty = gBrowser.addTrustedTab('about:blank');
  gBrowser.selectedTab = empty;
  for (const tab of [...gBrowser.tabs]) {
    // A page that asks whether it may go is not asked.
    if (tab !== empty) gBrowser.removeTab(tab, { skipPermitUnload: true, animate: false });
  }
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await addon?.uninstall();
  Services.prefs.setStringPref('extensions.webextensions.uuids', JSON.stringify({ [id]: uuid }));
  Services.prefs.setStringPref('browser.download.dir', downloads);`;

/** A button that was there before is not put where a new one goes. */
const PIN = `${ACTION}
  CustomizableUI.addWidgetToArea(action.id, CustomizableUI.AREA_NAVBAR);`;

type Running = { readonly process: ChildProcess; readonly marionette: Marionette };

async function quit({ process, marionette }: Running): Promise<void> {
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
  marionette.end();
  await Promise.race([ended, sleep(QUIT_MS).then(() => process.kill('SIGKILL'))]);
}

function startFirefox(profile: string, { headless = true }: LaunchOptions): ChildProcess {
  return spawn(
    requireBrowser('firefox'),
    [
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
      ...[
        '--width',
        String(WIDTH),
        '--height',
        String(HEIGHT),
        ...(headless ? ['--headless'] : []),
      ],
    ],
    { stdio: 'ignore' },
  );
}

function writePreferences(
  profile: string,
  {
    port,
    uuid,
    downloads,
    options,
  }: {
    readonly port: number;
    readonly uuid: string;
    readonly downloads: string;
    readonly options: LaunchOptions;
  },
): void {
  const [proxyHost = '', proxyPort = ''] = (options.proxy ?? CLOSED_PORT).split(':');
  const preferences = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/markdown,application/json,application/zip',
    'browser.download.alwaysOpenPanel': false,
    'intl.locale.requested': options.language === 'zh-CN' ? 'zh-CN' : 'en-US',
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    // Nothing may leave the machine: everything but this host goes to a closed port.
    'network.proxy.type': options.isOnline === true ? 0 : 1,
    'network.proxy.http': proxyHost,
    'network.proxy.http_port': Number(proxyPort),
    'network.proxy.ssl': proxyHost,
    'network.proxy.ssl_port': Number(proxyPort),
    'network.proxy.no_proxies_on': options.proxy === undefined ? '127.0.0.1' : '',
    'network.proxy.allow_hijacking_localhost': options.proxy !== undefined,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    // What the browser does for people who look at it costs more than the tests.
    'layout.frame_rate': 20,
    'ui.prefersReducedMotion': 1,
    'browser.newtabpage.enabled': false,
    'browser.sessionstore.interval': 3_600_000,
    'browser.pagethumbnails.capturing_disabled': true,
    'browser.ml.enable': false,
    'browser.translations.enable': false,
    'browser.urlbar.suggest.searches': false,
    'extensions.pocket.enabled': false,
    'extensions.screenshots.disabled': true,
    'network.dns.disablePrefetch': true,
    'network.predictor.enabled': false,
    'accessibility.force_disabled': 1,
    'browser.newtab.preload': false,
    'dom.ipc.processPrelaunch.enabled': false,
    'browser.warnOnQuit': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.update.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.server': '',
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
