import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message, paints, press, pressOnPage, select, shows } from '../e2e/steps';
import type { DrivenBrowser } from '../support/driven-browser';
import { type BrowserName, launch } from '../support/launch';
import { type Site, serveFolders } from '../support/serve';

/*
 * Opens a browser with the extension on a sample article, on an HTML file or on an address. Without a display it does the
 * main job once on the sample, headless, and tells where the results lie.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = join(root, '.output/start');
const samples = join(root, 'test/fixtures/pages');

const passages = {
  'sample-en.html': 'The agreement covers 214 people, from captains to deckhands.',
  'sample-zh.html': '修复室目前有修复师五名，每年可修复古籍约六百页。',
};
type Sample = keyof typeof passages;

const [name, ...args] = process.argv.slice(2);
const browserName: BrowserName = name === 'firefox' ? 'firefox' : 'chromium';
const sample: Sample = args.includes('zh') ? 'sample-zh.html' : 'sample-en.html';
const wish = args.find((arg) => /^https?:\/\//.test(arg) || existsSync(arg)) ?? null;
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const file = wish !== null && !/^https?:/.test(wish) ? resolve(wish) : null;
const site = await serveFolders(file === null ? samples : dirname(file), samples);
const address =
  file !== null
    ? `${site.origin}/${encodeURIComponent(basename(file))}`
    : (wish ?? `${site.origin}/${sample}`);
const browser = await launch(browserName, {
  headless: !hasDisplay,
  isOnline: wish !== null && file === null,
});

if (hasDisplay) {
  await browser.openTab(address);
  console.log(
    `\n${browserName} shows ${address}\nClick Postil's icon, or select text on the page. Ctrl+C ends it.`,
  );
  process.on('SIGINT', () => void end(browser, site));
} else {
  await doMainJob(browser, wish === null ? passages[sample] : null);
  await end(browser, site);
}

/** Detects, saves, highlights and exports; each step is waited for, so that what is printed has happened. */
async function doMainJob(driven: DrivenBrowser, passage: string | null): Promise<void> {
  mkdirSync(results, { recursive: true });
  const tab = await driven.openTab(address);
  const popup = await driven.openPopup();
  await press(popup, message('save')).catch(() => press(popup, message('saveAnyway')));
  await shows(popup, message('undoSave'));
  console.log('\nsaved        the article, from the popup');
  await popup.close();
  if (passage !== null) {
    await tab.focus();
    await select(tab, passage);
    await pressOnPage(tab, message('label_claim'));
    await paints(tab, [passage]);
    console.log(`highlighted  “${passage}”`);
  }
  const picture = join(results, `page-${browserName}.png`);
  await tab.screenshot(picture);
  const again = await driven.openPopup();
  await press(again, message('exportArticle'));
  const download = await driven.nextDownload();
  const exported = join(results, basename(download));
  copyFileSync(download, exported);
  await again.close();
  console.log(`exported     ${exported}\nscreenshot   ${picture}`);
}

async function end(driven: DrivenBrowser, served: Site): Promise<void> {
  await driven.close();
  await served.close();
  process.exit(0);
}
