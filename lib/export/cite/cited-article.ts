import type { ArticleRecord } from '@/lib/library/saved-article';
import { type NameParts, namePartsOf } from '../person-name';
import { accessedAt, oneLine, outletOf } from '../record-parts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` taken apart. */
export type DateParts = { readonly year: number; readonly month?: number; readonly day?: number };

/** What every style of citation is made from. Texts are of one line. */
export type CitedArticle = {
  /** Of the article; unique over the library. */
  readonly id: string;
  readonly kind: 'news' | 'blog' | 'page';
  readonly title: string;
  readonly authors: readonly NameParts[];
  readonly outlet: string | null;
  /** The outlet the text was taken from, where it is another. */
  readonly agency: string | null;
  readonly section: string | null;
  readonly issued: DateParts | null;
  readonly accessed: DateParts;
  readonly url: string;
  readonly language: string | null;
  readonly description: string | null;
};

export function citedArticleOf(record: ArticleRecord): CitedArticle {
  const { id, article } = record.saved;
  const line = (text: string | null) => (text === null ? null : oneLine(text));
  const outlet = line(outletOf(record));
  const agency = line(article.source);
  return {
    id,
    kind: kindOf(article.genre, article.published !== null || outlet !== null),
    title: oneLine(article.headline),
    authors: article.authors.filter(({ name }) => name.trim() !== '').map(namePartsOf),
    outlet,
    agency: agency === outlet ? null : agency,
    section: line(article.section),
    issued: datePartsOf(article.published),
    accessed: datePartsOf(accessedAt(record)) ?? { year: 0 },
    url: article.url,
    language: article.language,
    description: line(article.description),
  };
}

function kindOf(genre: string | null, isPublished: boolean): CitedArticle['kind'] {
  if (genre === 'blog') return 'blog';
  return isPublished ? 'news' : 'page';
}

function datePartsOf(iso: string | null): DateParts | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? [];
  if (year === undefined) return null;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** `2026`, `2026-11` or `2026-11-03`. */
export function isoDate({ year, month, day }: DateParts): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)]
    .filter((part) => part !== null)
    .join('-');
}

const twoDigits = (number: number | undefined) =>
  number === undefined ? null : String(number).padStart(2, '0');

/** The day for a key or a file name. */
export function compactDate(date: DateParts | null): string {
  return date === null ? '' : isoDate(date).replaceAll('-', '');
}
