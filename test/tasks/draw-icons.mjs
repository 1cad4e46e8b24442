// Draws the toolbar icons and the product's icon into public/icon: `node test/tasks/draw-icons.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = fileURLToPath(new URL('../../public/icon/', import.meta.url));
const sizes = [16, 32, 48];

const GREY = '#8a8a8a';
const INK = '#4b5a78';
const VERMILION = '#d9462b';

/** Lines of text with a stroke in the margin; on a card, so that it reads on light and dark toolbars. */
function drawing({ ink, stroke, dot }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect x="0.5" y="0.5" width="15" height="15" rx="2.5" fill="#fffdf8" stroke="${ink}"/>
<rect x="3" y="3" width="2" height="10" rx="1" fill="${stroke}"/>
<g fill="${ink}"><rect x="7" y="3" width="6" height="2"/><rect x="7" y="7" width="6" height="2"/><rect x="7" y="11" width="4" height="2"/></g>
${dot ? `<circle cx="12.5" cy="12.5" r="3" fill="${VERMILION}" stroke="#fffdf8"/>` : ''}</svg>`;
}

const states = {
  other: { ink: GREY, stroke: GREY, dot: false },
  article: { ink: INK, stroke: VERMILION, dot: false },
  saved: { ink: INK, stroke: VERMILION, dot: true },
};

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.POSTIL_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

async function draw(svg, size, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(`${folder}${name}-${size}.png`, png);
}

for (const [name, state] of Object.entries(states)) {
  for (const size of sizes) await draw(drawing(state), size, name);
}
for (const size of [16, 32, 48, 128]) await draw(drawing(states.article), size, 'icon');
await browser.close();
