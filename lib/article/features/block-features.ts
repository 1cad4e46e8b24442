import { type Block, type Container, isWithin } from '../block';
import { cueNames, hasCue } from './class-cues';
import { ancestorTags, type BlockView, type PageView, plain, wordsOf } from './page-view';
import { textCueNames } from './text-cues';

/** A number per feature, mostly within 0..1; written in the order of `names`. */
type FeatureGroup = {
  readonly names: readonly string[];
  readonly write: (view: PageView, block: Block, put: (value: number) => void) => void;
};

const bool = (value: boolean): number => (value ? 1 : 0);
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
const logWords = (words: number): number => Math.log2(1 + words) / 10;

const WORD_STEPS = [3, 6, 10, 15, 25, 40, 70, 120];

const size: FeatureGroup = {
  names: [...WORD_STEPS.map((step) => `words>=${step}`), 'words log'],
  write(_view, { measure }, put) {
    for (const step of WORD_STEPS) put(bool(measure.words >= step));
    put(logWords(measure.words));
  },
};

const composition: FeatureGroup = {
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
    put(share(block.pieces.filter((piece) => piece === 'break').length, 5));
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

const kind: FeatureGroup = {
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

const textCues: FeatureGroup = {
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

const classCues: FeatureGroup = {
  names: ['own', 'near', 'far'].flatMap((where) => cueNames.map((name) => `${where} ${name}`)),
  write(view, { container }, put) {
    const seen = view.containers[container.index];
    for (const cues of [seen?.own, seen?.near, seen?.far]) {
      cueNames.forEach((_, group) => {
        put(bool(cues !== undefined && hasCue(cues, group)));
      });
    }
  },
};

const ancestors: FeatureGroup = {
  names: ancestorTags.map((tag) => `in ${tag}`),
  write(view, { container }, put) {
    const tags = view.containers[container.index]?.tags ?? 0;
    ancestorTags.forEach((_, index) => {
      put(bool((tags & (1 << index)) !== 0));
    });
  },
};

const position: FeatureGroup = {
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

const likeness: FeatureGroup = {
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

const bestContainers: FeatureGroup = {
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

const NEAREST = [0, 1, 2, 3];

const surroundings: FeatureGroup = {
  names: NEAREST.flatMap((step) => [
    `up${step} words`,
    `up${step} links`,
    `up${step} good share`,
    `up${step} words per block`,
    `up${step} good own`,
    `up${step} place`,
  ]),
  write(view, block, put) {
    let container: Container = block.container;
    for (const _ of NEAREST) {
      const blocks = container.blockEnd - container.blockStart;
      put(logWords(container.words));
      put(share(container.linkWords, container.words));
      put(share(container.goodWords, view.page.root.goodWords));
      put(logWords(container.words / Math.max(1, blocks)));
      put(share(container.goodWords, container.words));
      put(share(block.index - container.blockStart, blocks));
      container = container.parent ?? container;
    }
  },
};

const templates: FeatureGroup = {
  names: [0, 1, 2].flatMap((step) => [
    `template${step} count`,
    `template${step} words`,
    `template${step} links`,
    `template${step} good`,
    `template${step} single`,
    `template${step} good share`,
  ]),
  write(view, { container }, put) {
    let at: Container = container;
    for (let step = 0; step < 3; step++) {
      const template = view.containers[at.index]?.template;
      const { count, words, linkWords, goodWords } = template ?? {
        count: 1,
        words: 0,
        linkWords: 0,
        goodWords: 0,
      };
      put(Math.min(1, Math.log2(count) / 8));
      put(logWords(words / count));
      put(share(linkWords, words));
      put(share(goodWords, words));
      put(bool(count === 1));
      put(share(goodWords, view.page.root.goodWords));
      at = at.parent ?? at;
    }
  },
};

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

const neighbours: FeatureGroup = {
  names: NEIGHBOURS.flatMap((offset) => [
    `next${offset} words`,
    `next${offset} links`,
    `next${offset} heading`,
    `next${offset} good`,
    `next${offset} same container`,
    `next${offset} same parent`,
    `next${offset} none`,
  ]),
  write(view, block, put) {
    for (const offset of NEIGHBOURS) {
      const other = view.page.blocks[block.index + offset];
      const { container } = block;
      put(other === undefined ? 0 : logWords(other.measure.words));
      put(other === undefined ? 0 : share(other.linkWords, other.measure.words));
      put(bool(other?.container.kind === 'heading'));
      put(bool(other !== undefined && viewOf(view, other).good));
      put(bool(other?.container === container));
      put(bool(other !== undefined && other.container.parent === container.parent));
      put(bool(other === undefined));
    }
  },
};

const underHeading: FeatureGroup = {
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

const wholePage: FeatureGroup = {
  names: [
    'page words',
    'page good',
    'page good share',
    'page blocks',
    'page links',
    'page cjk',
    'one',
  ],
  write({ page: { root, blocks } }, _block, put) {
    put(logWords(root.words));
    put(logWords(root.goodWords));
    put(share(root.goodWords, root.words));
    put(Math.log2(1 + blocks.length) / 10);
    put(share(root.linkWords, root.words));
    put(0);
    put(1);
  },
};

/** Products of two features that say more together: where it stands, times what it is. */
const together: FeatureGroup = {
  names: ['best50', 'best80', 'not best80', 'best30', 'article'].flatMap((where) =>
    [
      'short',
      'linked',
      'heading',
      'item',
      'cell',
      'caption',
      'good',
      'sentence',
      'short no sentence',
      'template',
      'template short',
      'aside',
    ].map((what) => `${where} & ${what}`),
  ),
  write(view, block, put) {
    const { container, measure } = block;
    const seen = viewOf(view, block);
    const holder = view.containers[container.index];
    const inBest = view.best.map((best) => isWithin(container, best));
    const short = measure.words < 10;
    const repeated = Math.min(1, Math.log2(holder?.template.count ?? 1) / 8);
    const tags = holder?.tags ?? 0;
    const whats = [
      bool(short),
      share(block.linkWords, measure.words),
      bool(container.kind === 'heading'),
      bool(container.kind === 'item'),
      bool(container.kind === 'cell'),
      bool(container.kind === 'caption'),
      bool(seen.good),
      bool(seen.endsSentence),
      bool(short && !seen.endsSentence),
      repeated,
      short ? repeated : 0,
      bool((tags & (1 << ancestorTags.indexOf('aside'))) !== 0),
    ];
    const wheres = [
      inBest[1] === true,
      inBest[2] === true,
      inBest[2] !== true,
      inBest[0] === true,
      (tags & 1) !== 0,
    ];
    for (const where of wheres) for (const what of whats) put(where ? what : 0);
  },
};

const GROUPS: readonly FeatureGroup[] = [
  size,
  composition,
  kind,
  textCues,
  classCues,
  ancestors,
  position,
  likeness,
  bestContainers,
  surroundings,
  templates,
  neighbours,
  underHeading,
  wholePage,
  together,
];

export const blockFeatureNames: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Writes a block's features from `start` on, in the order of `blockFeatureNames`. */
export function writeBlockFeatures(
  view: PageView,
  block: Block,
  out: Float32Array,
  start: number,
): void {
  let at = start;
  for (const group of GROUPS) {
    group.write(view, block, (value) => {
      out[at++] = value;
    });
  }
}

const NOTHING_SEEN: BlockView = {
  shortText: '',
  textCues: 0,
  endsSentence: false,
  startsLower: false,
  good: false,
  wordsBefore: 0,
  heading: -1,
};

function viewOf(view: PageView, block: Block): BlockView {
  return view.blocks[block.index] ?? NOTHING_SEEN;
}
