import { lazily } from '@/lib/base/lazily';
import { HAN } from '../letter-ranges';
import { AGENCIES } from './byline-words';
import type { PageLine, PageLines } from './page-lines';

/** Lines after the headline among which the first paragraph stands. */
const REACH = 30;
/** Paragraphs that may open with the place; a summary or a caption may stand before. */
const PARAGRAPHS = 4;
/** Characters of a paragraph; shorter lines are headers. */
const SHORTEST_PARAGRAPH = 30;
const MAX_DATELINE = 90;

const DASH = '(?:--|[-–—−])';
/** Up to four words of a place in capitals or with capitals, also two places: `PARIS/LYON`, `NEW YORK, N.Y.`. */
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,3}";
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}";
const COMMA_PART = "(?:, ?[\\p{L}\\p{N}.'’ ]{2,24}){0,3}";

/** What stands in no place and no agency's name. */
const NOT_INSIDE = '!?;:"“”„«»';

type Form = {
  /** A part of what it demands: hundreds of ranges, as `\p{L}` has, take milliseconds until they match anything. */
  readonly sign: () => RegExp;
  /** The dateline is the first group. */
  readonly pattern: () => RegExp;
};

/** Forms in which agencies and papers open a text. */
const FORMS: readonly Form[] = [
  // SHANGHAI, Dec. 21 (Reuters) - …   Berlin (dpa) – …   PARIS (AP) — …
  {
    sign: lazily(
      () => new RegExp(`^[^${NOT_INSIDE}]{2,150}[(/][^()]{2,30}[)/]\\s?(?:${DASH}|\\.|:)\\s`),
    ),
    pattern: lazily(
      () =>
        new RegExp(
          `^(${PLACE}${COMMA_PART}\\s?[(/][\\p{L}\\p{N} ./,&-]{2,30}[)/])\\s?(?:${DASH}|\\.|:)\\s`,
          'u',
        ),
    ),
  },
  // (CNN) — …
  {
    sign: () => /^\([^()]{2,21}\)\s?[-–—−]/,
    pattern: lazily(
      () => new RegExp(`^(\\([\\p{Lu}\\p{N}][\\p{L}\\p{N} ./-]{1,20}\\))\\s?${DASH}+\\s`, 'u'),
    ),
  },
  // МОСКВА, 23 ноя — РИА Новости. …
  {
    sign: lazily(() => new RegExp(`^[^,]{2,80}, \\d{1,2} \\S{3,10} ${DASH} `)),
    pattern: lazily(
      () =>
        new RegExp(`^(${CAPITALS}, \\d{1,2} \\p{L}{3,9}\\.? ${DASH} [\\p{L} ]{2,30})\\.\\s`, 'u'),
    ),
  },
  // SHANGHAI, Dec. 21 - …   WASHINGTON — …
  {
    sign: lazily(
      () => new RegExp(`^[^\\s\\da-z][^\\s\\da-zß-ÿа-я,/][^${NOT_INSIDE}()]{0,150}\\s${DASH}+\\s`),
    ),
    pattern: lazily(() => new RegExp(`^(${CAPITALS}${COMMA_PART})\\s${DASH}+\\s`, 'u')),
  },
  // 新华社北京11月23日电（记者王小明） …   中新网上海12月21日电 …
  {
    sign: () => /^\D{4,23}\d{1,2}月\d{1,2}日[电電讯訊专消]/,
    pattern: lazily(
      () =>
        new RegExp(
          `^([${HAN}]{2,8}(?:社|网|報|报|讯|台|通讯社)[${HAN}]{1,12}\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊|专电|消息)\\s?(?:[（(][^）)]{2,40}[）)])?)`,
          'u',
        ),
    ),
  },
  // 本报讯（记者 王小明）…   【环球网报道 记者 王小明】…
  {
    sign: () => /^.{2,13}[讯訊息]/,
    pattern: lazily(
      () =>
        new RegExp(
          `^((?:本报|本報|本网|本刊|本台|[${HAN}]{2,8}[报報网網社])(?:讯|訊|综合消息|消息)\\s?(?:[（(][^）)]{2,40}[）)])?)`,
          'u',
        ),
    ),
  },
  {
    sign: () => /^[【[]/,
    pattern: () => /^([【[](?:[^】\]]{2,30})(?:报道|報導|讯|訊|电|電|消息)[^】\]]{0,30}[】\]])/,
  },
  // 【ロンドン共同】…   ［ロンドン　２３日　ロイター］…
  {
    sign: () => /^[【［[]/,
    pattern: () =>
      /^([【［[][\p{sc=Katakana}\p{sc=Han}ー・\s\d０-９]{2,30}(?:共同|時事|ロイター|ＡＦＰ|AFP|ＡＰ|AP|＝\p{L}{2,12})[】］\]])/u,
  },
  // (서울=연합뉴스) 홍길동 기자 = …
  {
    sign: () => /^[([].{2,8}=/,
    pattern: () =>
      /^([([][\p{sc=Hangul}]{2,8}=[\p{sc=Hangul}A-Za-z]{2,12}[)\]](?:\s[\p{sc=Hangul}]{2,5}(?:\s?기자|\s?특파원))?)/u,
  },
];

/** What ends every one of them; most texts are done with it. */
const SIGN = /\s?[-–—−]{1,2}\s|[)/]\s?[.:]\s|[）】］\])]|[电電讯訊息]/;
/** Where a dateline names an agency, in the first group. */
const AGENCY_IN: readonly RegExp[] = [
  /[(/]([\p{L} ]{2,30})(?:\/[\p{L} ]+)?[)/]$/u,
  /^\(([\p{L} ]{2,30})\)$/u,
  / \p{Pd} ([\p{L} ]{2,30})$/u,
];
const ASIAN_AGENCY_IN: readonly RegExp[] = [
  /^([\p{sc=Han}]{2,8}?(?:通讯社|社|网))[\p{sc=Han}]{1,12}\d{1,2}月\d{1,2}日(?:电|電|专电)/u,
  /(共同|時事|ロイター|ＡＦＰ|AFP|ＡＰ|AP)[】］\]]$/u,
  /^[([][\p{sc=Hangul}]{2,8}=([\p{sc=Hangul}]{2,12})[)\]]/u,
];

/** Place, day and agency as a text prints them before its first words; null = it opens without. */
export function datelineIn(text: string): string | null {
  const line = text
    .replace(/\t/g, ' ')
    .replace(/\s+/g, ' ')
    .trimStart()
    .slice(0, 2 * MAX_DATELINE);
  if (!SIGN.test(line)) return null;
  for (const { sign, pattern } of FORMS) {
    const found = sign().test(line) ? pattern().exec(line)?.[1]?.trim() : undefined;
    if (found !== undefined && found.length <= MAX_DATELINE) return found;
  }
  return null;
}

/** The agency that a dateline names: `Hamburg (dpa/lno)` is of dpa, `新华社北京11月23日电` of 新华社; null = none that is known. */
export function agencyIn(dateline: string): string | null {
  const asian = ASIAN_AGENCY_IN.map((form) => form.exec(dateline)?.[1]).find(
    (name) => name !== undefined,
  );
  if (asian !== undefined) return asian;
  const named = AGENCY_IN.map((form) => form.exec(dateline)?.[1]?.trim() ?? '');
  return named.find((name) => AGENCIES.has(name.toLowerCase())) ?? null;
}

/** The dateline of the page's article: of one of its first paragraphs; null = it has none. */
export function datelineOn({ lines, headline }: PageLines): string | null {
  const isParagraph = (line: PageLine) =>
    !line.isAside && line.length >= SHORTEST_PARAGRAPH && line.linkShare < 0.5;
  const first = lines.slice(headline + 1, headline + 1 + REACH).filter(isParagraph);
  for (const { text } of first.slice(0, PARAGRAPHS)) {
    const found = datelineIn(text);
    if (found !== null) return found;
  }
  return null;
}
