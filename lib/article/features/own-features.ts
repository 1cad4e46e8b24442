import type { BlockKind } from '../block';
import { cuesSeenIn } from './block-views';
import type { FeatureGroup } from './feature-group';
import { bool, ONE, putBits, share, viewOf } from './feature-group';
import { textCueNames } from './text-cues';

const WORD_STEPS = [3, 6, 10, 15, 25, 40, 70, 120];

/** How long the block is. */
export const size: FeatureGroup = {
  names: [...WORD_STEPS.map((step) => `words>=${step}`), 'words log'],
  write({ sizes }, { index, measure }, { row, base }) {
    for (let step = 0; step < WORD_STEPS.length; step++) {
      if (measure.words < (WORD_STEPS[step] ?? 0)) break;
      row[base + step] = ONE;
    }
    row[base + WORD_STEPS.length] = sizes[index] as number;
  },
};

/** What the text is made of: links, marks, capitals, numbers. */
export const composition: FeatureGroup = {
  names: [
    'links share',
    'links all',
    'links none',
    'links some',
    'links 3+',
    'in link',
    'emphasis share',
    'emphasis all',
    'sentences',
    'sentence end',
    'starts lower',
    'commas',
    'digits',
    'unspaced',
    'capitals',
    'capitals per word',
    'word length',
    'good',
    'good 30+',
    'lines',
  ],
  write(view, block, { row, base }) {
    const { measure, linkWords, links, emphasisWords } = block;
    const { words, characters } = measure;
    const seen = viewOf(view, block);
    row[base] = share(linkWords, words);
    row[base + 1] = bool(linkWords >= words * 0.99);
    row[base + 2] = bool(linkWords === 0);
    row[base + 3] = bool(linkWords > 0 && linkWords < words * 0.4);
    row[base + 4] = bool(links >= 3);
    row[base + 5] = bool(block.link !== null && linkWords >= words * 0.99 && words >= 12);
    row[base + 6] = share(emphasisWords, words);
    row[base + 7] = bool(emphasisWords >= words * 0.99);
    row[base + 8] = share(measure.sentenceEnds * 8, words);
    row[base + 9] = bool(seen.endsSentence);
    row[base + 10] = bool(seen.startsLower);
    row[base + 11] = share(measure.commas * 10, words);
    row[base + 12] = share(measure.digits * 2, characters);
    row[base + 13] = share(measure.unspaced, characters);
    row[base + 14] = share(measure.capitals * 2, characters);
    row[base + 15] = share(measure.capitals, words);
    row[base + 16] = share(characters - measure.unspaced, words * 10);
    row[base + 17] = bool(seen.good);
    row[base + 18] = bool(seen.good && words >= 30);
    row[base + 19] = share(block.breaks, 5);
  },
};

const KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading',
  'item',
  'quote',
  'cell',
  'caption',
  'preformatted',
];
const TAGS = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'td',
  'dt',
  'dd',
  'button',
  'label',
  'body',
];

/** The element that holds it. */
export const kind: FeatureGroup = {
  names: [
    ...KINDS.map((name) => `kind ${name}`),
    ...TAGS.map((tag) => `tag ${tag}`),
    'hidden',
    'list depth',
    'depth',
  ],
  write(_view, { container }, { row, base }) {
    const { kind: name, tag, hidden, listDepth, depth } = container;
    row[base + KINDS.indexOf(name)] = ONE;
    const known = TAGS.indexOf(tag);
    if (known !== -1) row[base + KINDS.length + known] = ONE;
    const next = KINDS.length + TAGS.length;
    row[base + next] = bool(hidden);
    row[base + next + 1] = share(listDepth, 3);
    row[base + next + 2] = share(depth, 30);
  },
};

/** What a short line says. */
export const textCues: FeatureGroup = {
  names: [
    ...textCueNames.map((name) => `says ${name}`),
    ...textCueNames.map((name) => `says only ${name}`),
  ],
  write(view, block, { row, base }) {
    const cues = cuesSeenIn(viewOf(view, block));
    putBits(row, base, cues);
    if (block.measure.words <= 8) putBits(row, base + textCueNames.length, cues);
  },
};
