import { HAN, WORD_CHARACTERS } from '../letter-ranges';
import { squeeze } from './plain-text';

/** What stands between a headline and what sites add to it in `<title>`. Spaces count around marks that headlines use. */
const DIVIDER = new RegExp(
  `\\s+[|–—\\-·:»›>•｜~/]+\\s+|\\s*[|｜ㅣ»›•]+\\s*|_+|(?<=[${HAN}”」》！？）])\\s*[-－—–]+\\s*(?=[${WORD_CHARACTERS}])`,
  'gu',
);

export type TitlePart = {
  /** The part alone. */
  readonly text: string;
  /** Where it begins and ends in the title. */
  readonly start: number;
  readonly end: number;
};

/** The parts of a `<title>`, in order; the whole where nothing divides it. */
export function titlePartsOf(title: string): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let start = 0;
  for (const match of title.matchAll(DIVIDER)) {
    parts.push({ text: title.slice(start, match.index).trim(), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start).trim(), start, end: title.length });
  return parts.filter(({ text }) => text !== '');
}

/** The title without the parts at its ends that are names of the site; `names` in any spelling. */
export function withoutSiteNames(title: string, names: readonly string[]): string {
  const keys = names.map(squeeze).filter((key) => key.length >= 2);
  const isName = (text: string) => {
    const said = squeeze(text);
    return said !== '' && keys.some((key) => isSpellingOf(said, key));
  };
  let parts = titlePartsOf(title);
  while (parts.length > 1 && isName(parts.at(-1)?.text ?? '')) parts = parts.slice(0, -1);
  while (parts.length > 1 && isName(parts[0]?.text ?? '')) parts = parts.slice(1);
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined
    ? title
    : title.slice(first.start, last.end).trim();
}

/** Characters of a channel's name. */
const MAX_CHANNEL = 12;
/** Marks that no headline uses, by which a title is divided also where its headline is another wording. */
const SURE_DIVIDERS = ['_', '|', '｜'];
const ASIAN = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/**
 * What Chinese, Japanese and Korean sites print between headline and their own name, the nearest to the headline first:
 * `某事_财经_某某网` gives 财经. Several may be `keywords`, which are no channels.
 */
export function channelsInTitle(
  title: string,
  { headline, keywords }: { readonly headline: string; readonly keywords: readonly string[] },
): readonly string[] {
  const key = squeeze(headline);
  const parts = titlePartsOf(title);
  const last = parts.findIndex(({ end }) => squeeze(title.slice(0, end)) === key);
  const divider = SURE_DIVIDERS.find((sign) => title.split(sign).length > 2);
  const after =
    last !== -1
      ? parts.slice(last + 1).map(({ text }) => text)
      : divider === undefined
        ? []
        : title.split(divider).slice(1);
  const words = new Set(after.length > 2 ? keywords.map(squeeze) : []);
  return after
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => part.length <= MAX_CHANNEL && ASIAN.test(part) && !/\d/.test(part))
    .filter((part) => !words.has(squeeze(part)));
}

/** One name within another where it is most of it: `n-tv.de` and `ntv`, `The Namibian` and `Namibian`. */
function isSpellingOf(said: string, name: string): boolean {
  const [short, long] = said.length < name.length ? [said, name] : [name, said];
  return (
    long === short || (short.length >= 3 && long.includes(short) && short.length * 2 >= long.length)
  );
}
