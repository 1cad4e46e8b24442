import type { BlockKind } from '../block';
import type { FeatureGroup } from './feature-group';
import { bool, logWords, putBits, share, viewOf } from './feature-group';
import { textCueNames } from './text-cues';

const WORD_STEPS = [3, 6, 10, 15, 25, 40, 70, 120];

/** How long the block is. */
export const size: FeatureGroup = {
  names: [...WORD_STEPS.map((step) => `words>=${step}`), 'words log'],
  write(_view, { measure }, sink) {
    for (let step = 0; step < WORD_STEPS.length; step++) {
      if (measure.words < (WORD_STEPS[step] ?? 0)) break;
      sink.put(step, 1);
    }
    sink.put(WORD_STEPS.length, logWords(measure.words));
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
  write(view, block, sink) {
    const { measure, linkWords, links, emphasisWords } = block;
    const { words, characters } = measure;
    const seen = viewOf(view, block);
    sink.put(0, share(linkWords, words));
    sink.put(1, bool(linkWords >= words * 0.99));
    sink.put(2, bool(linkWords === 0));
    sink.put(3, bool(linkWords > 0 && linkWords < words * 0.4));
    sink.put(4, bool(links >= 3));
    sink.put(5, bool(block.link !== null && linkWords >= words * 0.99 && words >= 12));
    sink.put(6, share(emphasisWords, words));
    sink.put(7, bool(emphasisWords >= words * 0.99));
    sink.put(8, share(measure.sentenceEnds * 8, words));
    sink.put(9, bool(seen.endsSentence));
    sink.put(10, bool(seen.startsLower));
    sink.put(11, share(measure.commas * 10, words));
    sink.put(12, share(measure.digits * 2, characters));
    sink.put(13, share(measure.unspaced, characters));
    sink.put(14, share(measure.capitals * 2, characters));
    sink.put(15, share(measure.capitals, words));
    sink.put(16, share(characters - measure.unspaced, words * 10));
    sink.put(17, bool(seen.good));
    sink.put(18, bool(seen.good && words >= 30));
    sink.put(19, share(block.breaks, 5));
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
  write(_view, { container }, sink) {
    const { kind: name, tag, hidden, listDepth, depth } = container;
    sink.put(KINDS.indexOf(name), 1);
    const known = TAGS.indexOf(tag);
    if (known !== -1) sink.put(KINDS.length + known, 1);
    const next = KINDS.length + TAGS.length;
    sink.put(next, bool(hidden));
    sink.put(next + 1, share(listDepth, 3));
    sink.put(next + 2, share(depth, 30));
  },
};

/** What a short line says. */
export const textCues: FeatureGroup = {
  names: [
    ...textCueNames.map((name) => `says ${name}`),
    ...textCueNames.map((name) => `says only ${name}`),
  ],
  write(view, block, sink) {
    const { textCues: cues } = viewOf(view, block);
    putBits(sink, 0, cues);
    if (block.measure.words <= 8) putBits(sink, textCueNames.length, cues);
  },
};
