import { commentOf, quoteOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { NameParts } from '../person-name';
import { annotationsOf, oneLine } from '../record-parts';
import { type CitedArticle, compactDate } from './cited-article';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text of one line that TeX prints as it is. Controls, which TeX refuses, become blanks. */
export function texText(text: string): string {
  return oneLine(text.replace(/\p{Cc}/gu, ' ')).replace(
    /[\\~^%&_#${}]/g,
    (character) => COMMANDS[character] ?? `\\${character}`,
  );
}

/** An address for a field that is read as it stands: only what would end the field is escaped. */
export function texAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/** `Family, Given`, whole names in braces, so that nothing parts them. */
export function texNames(names: readonly NameParts[]): string {
  return names
    .map((name) =>
      'literal' in name
        ? `{${texText(name.literal)}}`
        : `${texWord(name.family)}, ${texWord(name.given)}`,
    )
    .join(' and ');
}

/** A part of a name in which the word "and" would begin the next name. */
const texWord = (text: string) => (/\band\b/i.test(text) ? `{${texText(text)}}` : texText(text));

/** Keywords are parted by commas. */
export function texKeywords(record: ArticleRecord, withOwn: boolean): string {
  const own = withOwn ? record.saved.tags : [];
  return [...new Set([...own, ...record.saved.article.keywords])]
    .map((keyword) => texText(keyword.replaceAll(',', ' ')))
    .join(', ');
}

/** The person's comment and marks as one text. */
export function texAnnotation(record: ArticleRecord): string {
  const marks = annotationsOf(record).map((annotation) => {
    const comment = oneLine(commentOf(annotation));
    return `“${oneLine(quoteOf(annotation))}”${comment === '' ? '' : ` (${comment})`}`;
  });
  return texText([oneLine(record.saved.comment), ...marks].filter(Boolean).join(' '));
}

/** Second-level names under which a country's sites are registered. */
const SHARED_DOMAIN = /^(?:ac|co|com|edu|gov|net|or|org)$/;

/** ASCII: the site's name, the day, six digits of the article's id. */
export function citationKey({ url, issued, id }: CitedArticle): string {
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  const site = labels.findLast((label) => !SHARED_DOMAIN.test(label)) ?? 'page';
  return `${site.replace(/[^a-z0-9]/g, '')}${compactDate(issued)}${id.slice(-6)}`;
}

/** An entry of the fields that have a value. */
export function texEntry(
  type: string,
  key: string,
  fields: Readonly<Record<string, string | null>>,
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === '{}' ? [] : [`  ${name} = ${value},`],
  );
  return `@${type}{${key},\n${lines.join('\n')}\n}\n\n`;
}

/** A value in braces; null stays null. */
export const braced = (value: string | null) => (value === null ? null : `{${value}}`);
