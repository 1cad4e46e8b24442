// Writes lib/search/simplified-table.ts from OpenCC's characters: `node test/tasks/write-simplified.mjs`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import dictionary from 'opencc-js/dict/TSCharacters';

const file = fileURLToPath(new URL('../../lib/search/simplified-table.ts', import.meta.url));
const LINE = 80;

/** Those of the main block of Han characters: the rest is hardly ever printed. */
const isCommon = (character) => /^[\u4e00-\u9fff]$/.test(character);

const pairs = dictionary
  .split('|')
  .map((entry) => entry.split(' '))
  .filter(([from, to]) => from !== to && isCommon(from) && isCommon(to))
  .sort(([a], [b]) => (a < b ? -1 : 1));

const written = (characters) => {
  const lines = [];
  for (let at = 0; at < characters.length; at += LINE) lines.push(characters.slice(at, at + LINE));
  return lines.map((line) => `  '${line}'`).join(' +\n');
};

writeFileSync(
  file,
  `/*
 * ${pairs.length} traditional characters and, at the same place, their simplified ones: which of several a word would need is left open.
 * Written by test/tasks/write-simplified.mjs from OpenCC's TSCharacters (https://github.com/BYVoid/OpenCC), Apache
 * License 2.0, https://www.apache.org/licenses/LICENSE-2.0.
 */

export const traditionalCharacters =
${written(pairs.map(([from]) => from).join(''))};

export const simplifiedCharacters =
${written(pairs.map(([, to]) => to).join(''))};
`,
);
console.log(`${pairs.length} pairs`);
