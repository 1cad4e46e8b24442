import type { FeatureGroup } from './feature-group';
import { bool, logWords, share, viewOf } from './feature-group';
import { textCueNames } from './text-cues';

const WORD_STEPS = [3, 6, 10, 15, 25, 40, 70, 120];

/** How long the block is. */
export const size: FeatureGroup = {
  names: [...WORD_STEPS.map((step) => `words>=${step}`), 'words log'],
  write(_view, { measure }, put) {
    for (const step of WORD_STEPS) put(bool(measure.words >= step));
    put(logWords(measure.words));
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
  write(view, block, put) {
    const { measure, linkWords, links, emphasisWords } = block;
    const { words, characters } = measure;
    const seen = viewOf(view, block);
    put(share(linkWords, words));
    put(bool(linkWords >= words * 0.99));
    put(bool(linkWords === 0));
    put(bool(linkWords > 0 && linkWords < words * 0.4));
    put(bool(links >= 3));
    put(bool(block.link !== null && linkWords >= words * 0.99 && words >= 12));
    put(share(emphasisWords, words));
    put(bool(emphasisWords >= words * 0.99));
    put(share(measure.sentenceEnds * 8, words));
    put(bool(seen.endsSentence));
    put(bool(seen.startsLower));
    put(share(measure.commas * 10, words));
    put(share(measure.digits * 2, characters));
    put(share(measure.unspaced, characters));
    put(share(measure.capitals * 2, characters));
    put(share(measure.capitals, words));
    put(share(characters - measure.unspaced, words * 10));
    put(bool(seen.good));
    put(bool(seen.good && words >= 30));
    put(share(block.breaks, 5));
  },
};

const KINDS = ['paragraph', 'heading', 'item', 'quote', 'cell', 'caption', 'preformatted'];
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
  write(_view, { container }, put) {
    for (const name of KINDS) put(bool(container.kind === name));
    for (const tag of TAGS) put(bool(container.tag === tag));
    put(bool(container.hidden));
    put(share(container.listDepth, 3));
    put(share(container.depth, 30));
  },
};

/** What a short line says. */
export const textCues: FeatureGroup = {
  names: [
    ...textCueNames.map((name) => `says ${name}`),
    ...textCueNames.map((name) => `says only ${name}`),
  ],
  write(view, block, put) {
    const { textCues: cues } = viewOf(view, block);
    const short = block.measure.words <= 8;
    textCueNames.forEach((_, index) => {
      put(bool((cues & (1 << index)) !== 0));
    });
    textCueNames.forEach((_, index) => {
      put(bool(short && (cues & (1 << index)) !== 0));
    });
  },
};
