import type { Container } from '../block';
import { plain, wordsOf } from './block-text';
import { cuesSeenIn } from './block-views';
import type { FeatureGroup } from './feature-group';
import { bool, logWords, ONE, putBits, share, viewOf } from './feature-group';
import type { StepsFrom } from './steps-from';
import { textCueNames } from './text-cues';

/** Where it stands on the page and from the headline. */
export const position: FeatureGroup = {
  names: [
    'place',
    'place first 10%',
    'place last 10%',
    'place last 30%',
    'words before',
    'words after',
    'after headline',
    'no headline',
    'headline distance',
    'headline near',
    'before headline near',
  ],
  write(view, block, { row, base }) {
    const { page, headline } = view;
    const total = page.root.words;
    const { wordsBefore } = viewOf(view, block);
    const place = share(wordsBefore, total);
    row[base] = place;
    row[base + 1] = bool(place < 0.1 * ONE);
    row[base + 2] = bool(place > 0.9 * ONE);
    row[base + 3] = bool(place > 0.7 * ONE);
    row[base + 4] = logWords(wordsBefore);
    row[base + 5] = logWords(total - wordsBefore);
    const distance = headline === null ? 0 : block.index - headline.index;
    row[base + 6] = bool(headline !== null && distance > 0);
    row[base + 7] = bool(headline === null);
    row[base + 8] = headline === null || distance <= 0 ? 0 : Math.log2(1 + distance) * (ONE / 8);
    row[base + 9] = bool(distance > 0 && distance <= 4);
    row[base + 10] = bool(distance < 0 && distance >= -6);
  },
};

/** Whether it repeats headline or description. */
export const likeness: FeatureGroup = {
  names: ['is headline', 'like headline', 'title words', 'in description'],
  write(view, block, { row, base }) {
    const { headline, headlineWords, description } = view;
    if (headline === block) row[base] = ONE;
    const { shortText } = viewOf(view, block);
    if (shortText === '') return;
    const words = headlineWords.size === 0 ? [] : wordsOf(shortText);
    const shared = words.filter((word) => headlineWords.has(word)).length;
    const isLike =
      words.length > 2 && shared >= words.length * 0.8 && shared >= headlineWords.size * 0.6;
    row[base + 1] = bool(isLike);
    row[base + 2] = share(shared, words.length);
    if (description === '' || shortText.length <= 30) return;
    const said = plain(shortText);
    row[base + 3] = bool(said.length > 30 && description.includes(said.slice(0, 60)));
  },
};

/** Steps out, and the same in. The first means exactly none, the others so many or more. */
const STEPS = [0, 1, 2, 3, 5];
/** Steps out and in, before, after. */
const PER_PART = 2 * STEPS.length + 2;

/** How it lies to the deepest containers with 30, 50 and 80 % of the good words. */
export const bestContainers: FeatureGroup = {
  names: ['30', '50', '80'].flatMap((part) => [
    ...STEPS.map((steps) => `best${part} out ${steps}`),
    ...STEPS.map((steps) => `best${part} in ${steps}`),
    `best${part} before`,
    `best${part} after`,
  ]),
  write({ best: bests, fromBest }, block, { row, base }) {
    for (let part = 0; part < bests.length; part++) {
      const best = bests[part] as Container;
      const from = fromBest[part] as StepsFrom;
      const out = from.out[block.container.index] as number;
      const within = from.within[block.container.index] as number;
      const at = part * PER_PART;
      putSteps(row, base + at, out);
      if (out === 0) putSteps(row, base + at + STEPS.length, within);
      if (block.index < best.blockStart) row[base + at + PER_PART - 2] = ONE;
      if (block.index >= best.blockEnd) row[base + at + PER_PART - 1] = ONE;
    }
  },
};

/** Each step that is reached. */
function putSteps(row: Int16Array, first: number, count: number): void {
  if (count === 0) {
    row[first] = ONE;
    return;
  }
  for (let index = 1; index < STEPS.length; index++) {
    if (count < (STEPS[index] as number)) break;
    row[first + index] = ONE;
  }
}

/** The last heading before it. */
export const underHeading: FeatureGroup = {
  names: [
    ...textCueNames.map((name) => `under ${name}`),
    'heading distance',
    'heading none',
    'heading in best',
    'heading level',
  ],
  write(view, block, { row, base }) {
    const { heading } = viewOf(view, block);
    const above = view.page.blocks[heading];
    const next = textCueNames.length;
    if (above === undefined) {
      row[base + next] = ONE;
      row[base + next + 1] = ONE;
      return;
    }
    if (heading !== block.index) putBits(row, base, cuesSeenIn(viewOf(view, above)));
    row[base + next] = share(block.index - heading, 20);
    if (view.fromBest[1].out[above.container.index] === 0) row[base + next + 2] = ONE;
    row[base + next + 3] = share(above.container.level, 6);
  },
};
