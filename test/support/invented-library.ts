import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { Article } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import { type ArticleRecord, readingStatuses } from '@/lib/library/saved-article';

/*
 * Libraries of any size, the same at each run: every second article Chinese (1,000 characters), the others English (600
 * words), words as frequent as in real texts (Zipf), ten annotations each. All words are invented from the lists below.
 */

const ENGLISH_WORDS = 600;
const CHINESE_CHARACTERS = 1000;
const ANNOTATIONS = 10;
const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 10, 20);

const COMMON =
  'the of and to in a is that for it was on as with by at from be this are have not but they which one had were all their an or there been if more when will who so no out up into than them some other new after two most over first said could time only'.split(
    ' ',
  );
const SYLLABLES =
  'ba bel ber bor ca cal cor dan del dor en er fal fen gar gol har hel is ka kel kor la len lin lor ma mel min mor na nel nor ol pan pel por ra ren rin ron sa sel sin sol ta tel tin tor ul va ven vin vor wes zan zel'.split(
    ' ',
  );
const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const OUTLETS = ['The Westmar Courier', 'Harbour Post', '渡口日报', '北岸晚报', 'Ostby Times'];
const TAGS = [
  'city',
  'city/harbour',
  'budget',
  'climate',
  '经济',
  '经济/就业',
  'health',
  'schools',
];
const LABELS = ['claim', 'quote', 'number', 'question'];

/** Mulberry32: small, seeded, good enough to invent words. */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(items: readonly Item[], chance: () => number): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

/** A word of a vocabulary as often as its place in it tells: the nth one n times less often than the first. */
function zipf(words: readonly string[], chance: () => number): string {
  const at = Math.floor(words.length ** chance()) - 1;
  return words[Math.max(0, at)] ?? '';
}

/** The words of both languages, most frequent first. */
export function inventVocabulary() {
  const chance = createChance(7);
  const english = new Set(COMMON);
  while (english.size < 12_000) {
    const length = 2 + Math.floor(chance() * 3);
    english.add(Array.from({ length }, () => pick(SYLLABLES, chance)).join(''));
  }
  const chinese = new Set([...'的了在是和有不']);
  while (chinese.size < 12_000) {
    const length = chance() < 0.75 ? 2 : 3;
    chinese.add(Array.from({ length }, () => pick([...CHARACTERS], chance)).join(''));
  }
  return { english: [...english], chinese: [...chinese] };
}

export type Vocabulary = ReturnType<typeof inventVocabulary>;

function englishText({ english }: Vocabulary, chance: () => number, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 8 + Math.floor(chance() * 20));
    left -= length;
    const sentence = Array.from({ length }, () => zipf(english, chance)).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return inParagraphs(sentences, ' ');
}

function chineseText({ chinese }: Vocabulary, chance: () => number, characters: number): string {
  const sentences: string[] = [];
  for (let left = characters; left > 0; ) {
    let sentence = '';
    const length = Math.min(left, 12 + Math.floor(chance() * 30));
    while (sentence.length < length) sentence += zipf(chinese, chance);
    left -= sentence.length + 1;
    sentences.push(`${sentence}。`);
  }
  return inParagraphs(sentences, '');
}

function inParagraphs(sentences: readonly string[], space: string): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 4) {
    paragraphs.push(sentences.slice(at, at + 4).join(space));
  }
  return paragraphs.join('\n\n');
}

function inventedId(kind: number, number: number): Id {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  return `${hex(kind, 8)}-0000-4000-8000-${hex(number, 12)}`;
}

/** The article with this number; always the same. */
export function inventRecord(number: number, vocabulary: Vocabulary): ArticleRecord {
  const chance = createChance(number + 1);
  const isChinese = number % 2 === 1;
  const text = isChinese
    ? chineseText(vocabulary, chance, CHINESE_CHARACTERS)
    : englishText(vocabulary, chance, ENGLISH_WORDS);
  const headline = isChinese
    ? chineseText(vocabulary, chance, 16).replace(/。|\n/g, '')
    : englishText(vocabulary, chance, 9).replace('.', '');
  const [id, versionId] = [inventedId(1, number), inventedId(2, number)];
  const savedAt = new Date(LAST_DAY - Math.floor(chance() * 700 * DAY_MS)).toISOString();
  const url = `https://news-${number % 50}.example/${number}`;
  const article: Article = {
    url,
    canonicalUrl: null,
    headline,
    description: null,
    authors: [{ name: `${zipf(vocabulary.english, chance)} ${number % 300}` }],
    byline: null,
    dateline: null,
    publisher: { name: pick(OUTLETS, chance) },
    source: null,
    section: pick(['City', 'World', '财经', '社会'], chance),
    keywords: [],
    published: savedAt,
    modified: null,
    language: isChinese ? 'zh-CN' : 'en',
    dir: 'ltr',
    image: null,
    genre: null,
    isAccessibleForFree: null,
    origins: {},
  };
  const html = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  return {
    saved: {
      id,
      pageKeys: [url],
      article,
      tags: chance() < 0.6 ? [pick(TAGS, chance)] : [],
      comment: chance() < 0.2 ? englishText(vocabulary, chance, 12) : '',
      status: pick(readingStatuses, chance),
      starred: chance() < 0.1,
      currentVersionId: versionId,
      savedAt,
      updatedAt: savedAt,
      trashedAt: null,
    },
    versions: [
      {
        id: versionId,
        articleId: id,
        capturedAt: savedAt,
        article,
        sha256: number.toString(16).padStart(64, '0'),
        textLength: text.length,
        truncated: false,
      },
    ],
    bodies: [{ versionId, text, html: html.join(''), markup: null }],
    annotations: Array.from({ length: ANNOTATIONS }, (_, at) => {
      const annotation = inventAnnotation({ text, url, versionId, savedAt }, chance, {
        id: inventedId(3, number * ANNOTATIONS + at),
        comment: chance() < 0.3 ? englishText(vocabulary, chance, 8) : '',
      });
      return { id: annotation.id, articleId: id, annotation, trashedAt: null };
    }),
  };
}

function inventAnnotation(
  of: {
    readonly text: string;
    readonly url: string;
    readonly versionId: Id;
    readonly savedAt: string;
  },
  chance: () => number,
  { id, comment }: { readonly id: Id; readonly comment: string },
): Annotation {
  const start = Math.floor(chance() * (of.text.length - 60));
  const end = start + 10 + Math.floor(chance() * 50);
  return createAnnotation(
    {
      source: of.url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: of.text.slice(start, end),
          prefix: of.text.slice(Math.max(0, start - 32), start),
          suffix: of.text.slice(end, end + 32),
        },
        { type: 'TextPositionSelector', start, end },
      ],
      versionId: of.versionId,
      labelId: pick(LABELS, chance),
      comment,
      tags: chance() < 0.2 ? [pick(TAGS, chance)] : [],
    },
    { newId: () => id, now: () => of.savedAt },
  );
}

/** Queries as people type them: words, two and three of them, phrases, prefixes, Chinese of one to six characters, filters. */
export function inventQueries(vocabulary: Vocabulary, count: number): readonly string[] {
  const chance = createChance(99);
  const english = () => zipf(vocabulary.english.slice(30), chance);
  const chinese = () => zipf(vocabulary.chinese.slice(7), chance);
  const kinds: readonly (() => string)[] = [
    () => `${english()} `,
    () => `${english()} ${english()} `,
    () => `${english()} ${english()} -${english()} `,
    () => `${english()} OR ${english()} `,
    () => english().slice(0, 4),
    chinese,
    () => chinese().slice(0, 2),
    () => chinese().slice(0, 1),
    () => chinese() + chinese(),
    () => `${chinese()} ${chinese()}`,
    () => `tag:${pick(TAGS, chance)} ${english()} `,
    () => `is:starred ${chinese()}`,
    () => `site:${pick(['harbour', '日报'], chance)} is:archived`,
  ];
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? '');
}
