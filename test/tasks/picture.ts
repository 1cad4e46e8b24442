import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message, paints, press, pressOnPage, select, shows } from '../e2e/steps';
import { launch } from '../support/launch';
import { serveFolders } from '../support/serve';
import { waitFor } from '../support/wait';

/*
 * `npm run picture`: the picture of the README, from the real extension in real Chromium: the sample article with
 * annotations, and the side panel beside it.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'test/fixtures/picture.png');
const scratch = mkdtempSync(join(tmpdir(), 'postil-picture-'));

const marks = [
  { label: 'highlight', passage: 'The agreement covers 214 people, from captains to deckhands.' },
  { label: 'claim', passage: 'Their pay stays the same' },
  { label: 'number', passage: 'The company expects 38,000 more passengers a year.' },
] as const;

const site = await serveFolders(join(root, 'test/fixtures/pages'));
const browser = await launch('chromium', { colorScheme: 'light' });
try {
  const tab = await browser.openTab(`${site.origin}/sample-en.html`);
  for (const { label, passage } of marks) {
    await select(tab, passage);
    await pressOnPage(tab, message(`label_${label}`));
  }
  await paints(
    tab,
    marks.map(({ passage }) => passage),
  );
  const panel = await browser.openSidePanel();
  await shows(panel, marks[2].passage);
  await press(panel, message('tabPage'));
  const [page, side] = [join(scratch, 'page.png'), join(scratch, 'panel.png')];
  await panel.screenshot(side);
  await panel.close();
  await tab.focus();
  await select(tab, 'The last boat from Ostby');
  await waitFor('the toolbar', async () => (await tab.shadowControls()).length > 0);
  await tab.screenshot(page);

  // Browsers give no picture of a page and its panel at once.
  const both = join(scratch, 'both.html');
  writeFileSync(both, sideBySide(page, side));
  const frame = await serveFolders(scratch);
  const sheet = await browser.openTab(`${frame.origin}/both.html`);
  await sheet.resize({ width: 1280, height: 720 });
  await sheet.screenshot(target);
  await frame.close();
  console.log(target);
} finally {
  await browser.close();
  await site.close();
  rmSync(scratch, { recursive: true });
}
process.exit(0);

function sideBySide(page: string, panel: string): string {
  const source = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  return `<!doctype html><style>
    body { margin: 0; display: flex; height: 720px; overflow: hidden; background: #fff }
    div { flex: 1; background: url("${source(page)}") -120px 0 / auto no-repeat }
    img { border-inline-start: 1px solid #ccc; width: 360px; height: 765px }
  </style><div></div><img src="${source(panel)}" alt="">`;
}
