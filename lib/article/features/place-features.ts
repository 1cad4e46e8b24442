import { type Container, isWithin } from '../block';
import { plain, wordsOf } from './block-text';
import type { FeatureGroup, FeatureSink } from './feature-group';
import { bool, logWords, putBits, share, viewOf } from './feature-group';
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
  write(view, block, sink) {
    const { page, headline } = view;
    const total = page.root.words;
    const { wordsBefore } = viewOf(view, block);
    const place = share(wordsBefore, total);
    sink.put(0, place);
    sink.put(1, bool(place < 0.1));
    sink.put(2, bool(place > 0.9));
    sink.put(3, bool(place > 0.7));
    sink.put(4, logWords(wordsBefore));
    sink.put(5, logWords(total - wordsBefore));
    const distance = headline === null ? 0 : block.index - headline.index;
    sink.put(6, bool(headline !== null && distance > 0));
    sink.put(7, bool(headline === null));
    sink.put(8, headline === null || distance <= 0 ? 0 : Math.log2(1 + distance) / 8);
    sink.put(9, bool(distance > 0 && distance <= 4));
    sink.put(10, bool(distance < 0 && distance >= -6));
  },
};

/** Whether it repeats headline or description. */
export const likeness: FeatureGroup = {
  names: ['is headline', 'like headline', 'title words', 'in description'],
  write(view, block, sink) {
    const { headline, headlineWords, description } = view;
    if (headline === block) sink.put(0, 1);
    const { shortText } = viewOf(view, block);
    if (shortText === '') return;
    const words = headlineWords.size === 0 ? [] : wordsOf(shortText);
    const shared = words.filter((word) => headlineWords.has(word)).length;
    const isLike =
      words.length > 2 && shared >= words.length * 0.8 && shared >= headlineWords.size * 0.6;
    sink.put(1, bool(isLike));
    sink.put(2, share(shared, words.length));
    if (description === '' || shortText.length <= 30) return;
    const said = plain(shortText);
    sink.put(3, bool(said.length > 30 && description.includes(said.slice(0, 60))));
  },
};

const STEPS_OUT = [0, 1, 2, 3, 5];
const STEPS_IN = [0, 1, 2, 3, 5];
/** Steps out and in, before, after. */
const PER_PART = STEPS_OUT.length + STEPS_IN.length + 2;

/** How it lies to the deepest containers with 30, 50 and 80 % of the good words. */
export const bestContainers: FeatureGroup = {
  names: ['30', '50', '80'].flatMap((part) => [
    ...STEPS_OUT.map((steps) => `best${part} out ${steps}`),
    ...STEPS_IN.map((steps) => `best${part} in ${steps}`),
    `best${part} before`,
    `best${part} after`,
  ]),
  write(view, block, sink) {
    for (let part = 0; part < view.best.length; part++) {
      const best = view.best[part];
      if (best === undefined) continue;
      const { out, within } = stepsFrom(best, block.container);
      const at = part * PER_PART;
      putSteps(sink, at, out, STEPS_OUT);
      if (out === 0) putSteps(sink, at + STEPS_OUT.length, within, STEPS_IN);
      if (block.index < best.blockStart) sink.put(at + PER_PART - 2, 1);
      if (block.index >= best.blockEnd) sink.put(at + PER_PART - 1, 1);
    }
  },
};

/** The first step means exactly none, the others so many or more. */
function putSteps(sink: FeatureSink, first: number, count: number, steps: readonly number[]): void {
  if (count === 0) sink.put(first, 1);
  for (let index = 1; index < steps.length; index++) {
    if (count < (steps[index] ?? 0)) break;
    sink.put(first + index, 1);
  }
}

/** Steps up from `best` to a container that holds the block, and down from there to the block's. */
function stepsFrom(best: Container, container: Container): { out: number; within: number } {
  let out = 0;
  let around: Container | null = best;
  while (around !== null && !isWithin(container, around)) {
    around = around.parent;
    out++;
  }
  return { out, within: container.depth - (around?.depth ?? 0) };
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
  write(view, block, sink) {
    const { heading } = viewOf(view, block);
    const above = view.page.blocks[heading];
    const next = textCueNames.length;
    if (above === undefined) {
      sink.put(next, 1);
      sink.put(next + 1, 1);
      return;
    }
    if (heading !== block.index) putBits(sink, 0, view.blocks[heading]?.textCues ?? 0);
    sink.put(next, Math.min(1, (block.index - heading) / 20));
    if (isWithin(above.container, view.best[1])) sink.put(next + 2, 1);
    sink.put(next + 3, above.container.level / 6);
  },
};
