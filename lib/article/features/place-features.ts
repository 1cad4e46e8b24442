import { type Container, isWithin } from '../block';
import type { FeatureGroup } from './feature-group';
import { bool, logWords, share, viewOf } from './feature-group';
import { plain, wordsOf } from './page-view';
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
  write(view, block, put) {
    const { page, headline } = view;
    const total = page.root.words;
    const { wordsBefore } = viewOf(view, block);
    const place = share(wordsBefore, total);
    put(place);
    put(bool(place < 0.1));
    put(bool(place > 0.9));
    put(bool(place > 0.7));
    put(logWords(wordsBefore));
    put(logWords(total - wordsBefore));
    const distance = headline === null ? 0 : block.index - headline.index;
    put(bool(headline !== null && distance > 0));
    put(bool(headline === null));
    put(headline === null || distance <= 0 ? 0 : Math.log2(1 + distance) / 8);
    put(bool(distance > 0 && distance <= 4));
    put(bool(distance < 0 && distance >= -6));
  },
};

/** Whether it repeats headline or description. */
export const likeness: FeatureGroup = {
  names: ['is headline', 'like headline', 'title words', 'in description'],
  write(view, block, put) {
    const { shortText } = viewOf(view, block);
    put(bool(view.headline === block));
    const words = shortText === '' ? [] : wordsOf(shortText);
    const shared = words.filter((word) => view.headlineWords.has(word)).length;
    put(
      bool(
        words.length > 2 && shared >= words.length * 0.8 && shared >= view.headlineWords.size * 0.6,
      ),
    );
    put(share(shared, words.length));
    const said = plain(shortText);
    put(bool(said.length > 30 && view.description.includes(said.slice(0, 60))));
  },
};

const STEPS_OUT = [0, 1, 2, 3, 5];
const STEPS_IN = [0, 1, 2, 3, 5];

/** How it lies to the deepest containers with 30, 50 and 80 % of the good words. */
export const bestContainers: FeatureGroup = {
  names: ['30', '50', '80'].flatMap((part) => [
    ...STEPS_OUT.map((steps) => `best${part} out ${steps}`),
    ...STEPS_IN.map((steps) => `best${part} in ${steps}`),
    `best${part} before`,
    `best${part} after`,
  ]),
  write(view, block, put) {
    for (const best of view.best) {
      const { out, within } = stepsFrom(best, block.container);
      for (const steps of STEPS_OUT) put(bool(out >= steps && (steps > 0 || out === 0)));
      for (const steps of STEPS_IN)
        put(bool(out === 0 && within >= steps && (steps > 0 || within === 0)));
      put(bool(block.index < best.blockStart));
      put(bool(block.index >= best.blockEnd));
    }
  },
};

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
  write(view, block, put) {
    const { heading } = viewOf(view, block);
    const above = view.page.blocks[heading];
    const cues = heading === block.index ? 0 : (view.blocks[heading]?.textCues ?? 0);
    textCueNames.forEach((_, index) => {
      put(bool((cues & (1 << index)) !== 0));
    });
    put(above === undefined ? 1 : Math.min(1, (block.index - heading) / 20));
    put(bool(above === undefined));
    put(bool(above !== undefined && isWithin(above.container, view.best[1])));
    put((above?.container.level ?? 0) / 6);
  },
};
