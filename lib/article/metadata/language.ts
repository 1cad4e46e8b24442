import { HAN, LETTERS } from '../letter-ranges';
import { type Candidate, candidate } from './candidate';
import { functionWordShares } from './function-words';

/** What a page says of its language; null = nothing. */
export type LanguageSources = {
  /** `lang` of the root element. */
  readonly declared: string | null;
  /** Of JSON-LD, of `content-language`, of `og:locale`, in this order. */
  readonly others: readonly (string | null)[];
  /** Headline and running text of the page. */
  readonly sample: string;
  readonly host: string;
};

/** Characters that are looked at; an article's first paragraphs tell its language. */
const MAX_SAMPLE = 4000;
/** Share of the letters that a script must have to be the text's. */
const MOST = 0.5;
const LETTERS_PER_IDEOGRAPH = 3;
/** Ideographs stand beside kana even in the most Chinese of Japanese texts. */
const SOME_KANA = 0.05;

/* Ranges of every page's look, not properties: see `letter-ranges.ts`. */
const ANY = new RegExp(`[${LETTERS}]+`, 'g');
const KANA = /[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d]+/g;
const IDEOGRAPHS = new RegExp(`[${HAN}]+`, 'gu');
const LATIN = /[A-Za-zªº\u00c0-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]+/g;

/** Languages written in each script; the first is told where nothing else is known. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{sc=Hangul}+/gu, ['ko']],
  [
    /\p{sc=Cyrillic}+/gu,
    ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt', 'uz', 'bs', 'sh'],
  ],
  [/\p{sc=Arabic}+/gu, ['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ku', 'ckb', 'az', 'pa', 'dv']],
  [/\p{sc=Greek}+/gu, ['el']],
  [/\p{sc=Hebrew}+/gu, ['he', 'iw', 'yi']],
  [/\p{sc=Devanagari}+/gu, ['hi', 'mr', 'ne', 'sa', 'mai', 'bho', 'kok']],
  [/\p{sc=Thai}+/gu, ['th']],
  [/\p{sc=Bengali}+/gu, ['bn', 'as']],
  [/\p{sc=Tamil}+/gu, ['ta']],
  [/\p{sc=Telugu}+/gu, ['te']],
  [/\p{sc=Gujarati}+/gu, ['gu']],
  [/\p{sc=Gurmukhi}+/gu, ['pa']],
  [/\p{sc=Kannada}+/gu, ['kn']],
  [/\p{sc=Malayalam}+/gu, ['ml']],
  [/\p{sc=Sinhala}+/gu, ['si']],
  [/\p{sc=Myanmar}+/gu, ['my']],
  [/\p{sc=Khmer}+/gu, ['km']],
  [/\p{sc=Lao}+/gu, ['lo']],
  [/\p{sc=Georgian}+/gu, ['ka']],
  [/\p{sc=Armenian}+/gu, ['hy']],
  [/\p{sc=Ethiopic}+/gu, ['am', 'ti']],
  [/\p{sc=Tibetan}+/gu, ['bo', 'dz']],
];
/** Letters that tell languages of one script apart. */
const TELLING: readonly (readonly [string, RegExp])[] = [
  ['uk', /[їєґ]/iu],
  ['be', /ў/iu],
  ['mk', /[ѓќѕ]/iu],
  ['sr', /[ђћ]/iu],
  ['kk', /[қңұһ]/iu],
  ['ur', /[ٹڈڑے]/u],
  ['fa', /[پچژگ]/u],
];

/** The language candidates of a page, as BCP 47 tags. A declared language that the text belies counts little. */
export function languageCandidates(sources: LanguageSources): readonly Candidate<string>[] {
  const sample = sources.sample.slice(0, MAX_SAMPLE);
  const told = languageOfScript(sample);
  const isBelied = (tag: string) => told !== null && !told.includes(primaryOf(tag));
  const believed = (tag: string, confidence: number) => (isBelied(tag) ? 0.1 : confidence);
  const declared = tagOf(sources.declared);
  const others = sources.others.map(tagOf).filter((tag) => tag !== null);
  const words = told === null ? languageOfWords(sample, declared) : null;
  return [
    ...candidate(declared, 'page', believed(declared ?? '', 0.9)),
    ...candidate(words, 'page', declared === null ? 0.8 : 0.95),
    ...others.flatMap((tag, index) =>
      candidate(tag, index === 0 ? 'json-ld' : 'meta', believed(tag, 0.7 - index / 10)),
    ),
    ...candidate(told === null ? null : taggedByRegion(told[0] ?? '', sources.host), 'page', 0.5),
  ];
}

/** Languages that the text's script allows, the likeliest first; null = Latin, or too little text. */
export function languageOfScript(sample: string): readonly string[] | null {
  const letters = countOf(sample, ANY);
  if (letters === 0) return null;
  const kana = countOf(sample, KANA);
  const han = countOf(sample, IDEOGRAPHS);
  // An ideograph is a part of a word, a letter a much smaller one.
  if ((kana + han) * LETTERS_PER_IDEOGRAPH > letters - kana - han)
    return kana > (kana + han) * SOME_KANA ? ['ja'] : ['zh', 'yue', 'wuu'];
  if (countOf(sample, LATIN) >= letters * MOST) return null;
  for (const [script, languages] of SCRIPTS) {
    if (countOf(sample, script) <= letters * MOST) continue;
    const telling = TELLING.find(
      ([tag, sign]) => languages.includes(tag) && sign.test(sample),
    )?.[0];
    return telling === undefined ? languages : [telling, ...languages];
  }
  return null;
}

/** The language of the function words, where they speak clearly against what is declared. */
function languageOfWords(sample: string, declared: string | null): string | null {
  const shares = functionWordShares(sample);
  const [best, second] = shares;
  if (best === undefined) return null;
  const own =
    shares.find(([language]) => declared !== null && language === primaryOf(declared))?.[1] ?? 0;
  // Where the declared language is not in the table, its words cannot speak for it.
  const isClear = best[1] >= 0.08 && best[1] >= 2.5 * own && best[1] >= 1.3 * (second?.[1] ?? 0);
  if (!isClear || primaryOf(declared ?? '') === best[0]) return null;
  return best[0];
}

function taggedByRegion(language: string, host: string): string {
  if (language !== 'zh') return language;
  if (/\.(?:tw|hk|mo)$/.test(host)) return 'zh-Hant';
  return 'zh-CN';
}

function tagOf(written: string | null): string | null {
  const tag =
    written
      ?.trim()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) && !/^(?:und|mul|zxx)/i.test(tag)
    ? tag
    : null;
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Characters in all that the pattern matches: told by what is left, which makes no string of each match. */
function countOf(text: string, pattern: RegExp): number {
  return text.length - text.replace(pattern, '').length;
}
