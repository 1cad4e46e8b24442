import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { backupFormat } from '@/lib/export/backup';
import { cslFormat } from '@/lib/export/cite/csl-json';
import { csvExactFormat } from '@/lib/export/csv-exact';
import { hypothesisFormat } from '@/lib/export/hypothesis';
import { readwiseFormat } from '@/lib/export/readwise';
import { webAnnotationFormat } from '@/lib/export/web-annotation';
import { parseBackup } from '@/lib/import/backup';
import { written, writtenText } from '../../support/export-options';
import { allNastyTexts } from '../../support/nasty-strings';
import { recordOfText } from '../../support/varied-records';

/*
 * Formats that promise every text as it is: each nasty string in every field at once, all articles in one file. UTF-8 has
 * no halves of characters, so that tables, which have no escapes for them, are tried without. One string stands for the long ones.
 */

const [longest = ''] = allNastyTexts().toSorted((a, b) => b.length - a.length);
const texts = [...allNastyTexts().filter((text) => text.length < 5000), longest];
const records = texts.map(recordOfText);
const whole = records.filter(({ saved }) => !/\p{Cs}/u.test(saved.comment));
const partsOf = ({ saved }: (typeof records)[number]) => ({
  headline: saved.article.headline,
  own: saved.comment,
});

/** For machines that do other things too. */
const WAIT = { timeout: 60_000 };

it('has the long strings and the traps too', () => {
  expect(records.some(({ saved }) => saved.comment.length > 40_000)).toBe(true);
  expect(records.some(({ saved }) => saved.comment.includes('__proto__'))).toBe(true);
});

it('a backup, as we read it back', WAIT, async () => {
  const untouched = { structural: (html: string) => html, markup: (html: string) => html };
  expect(JSON.parse(await writtenText(backupFormat, records)).articles).toEqual(records);
  // No tag is longer in a library.
  const stored = records.filter(({ saved }) => saved.comment.length <= 1000);
  const read = parseBackup(await writtenText(backupFormat, stored), untouched);
  expect(read).toMatchObject({ ok: true, value: { records: stored } });
});

it('the table for programs, in every column of text', WAIT, async () => {
  const rows: Record<string, string>[] = parse(await writtenText(csvExactFormat, whole), {
    bom: true,
    columns: true,
  });
  const page = ['headline', 'publisher', 'authors', 'quote'] as const;
  const own = ['source', 'section', 'keywords', 'article_tags', 'article_comment'] as const;
  const marks = ['comment', 'tags'] as const;
  expect(rows).toHaveLength(whole.length);
  rows.forEach((row, index) => {
    const { headline, own: text } = partsOf(whole[index] as (typeof records)[number]);
    for (const column of page) expect(row[column]).toBe(headline);
    for (const column of [...own, ...marks]) expect(row[column]).toBe(text);
  });
});

it('Readwise’s table, in what it knows', async () => {
  const rows: string[][] = parse(await writtenText(readwiseFormat, whole), { from_line: 2 });
  expect(rows.map(([quote, title, author]) => [quote, title, author])).toEqual(
    whole.map((record) => Array(3).fill(partsOf(record).headline)),
  );
  expect(
    rows.every(([, , , , note = ''], at) => note.endsWith(whole[at]?.saved.comment ?? '')),
  ).toBe(true);
});

it('Web Annotations: quotes, comments and tags, of articles and of marks', async () => {
  type Item = {
    readonly motivation: string;
    readonly body: readonly { readonly purpose: string; readonly value: string }[];
    readonly target: { readonly selector?: readonly [{ readonly exact: string }] };
  };
  const { first } = JSON.parse(await writtenText(webAnnotationFormat, records));
  const items: readonly Item[] = first.items;
  const said = (item: Item | undefined) =>
    item?.body.filter(({ purpose }) => purpose !== 'classifying').map(({ value }) => value);
  const marks = items.filter(({ motivation }) => motivation !== 'bookmarking');
  const pages = items.filter(({ motivation }) => motivation === 'bookmarking');
  expect(marks.map(({ target }) => target.selector?.[0].exact)).toEqual(
    records.map((record) => partsOf(record).headline),
  );
  const commented = records.filter(({ saved }) => saved.comment !== '');
  const twice = commented.map(({ saved }) => [saved.comment, saved.comment]);
  expect(marks.map(said).filter((each) => each?.length === 2)).toEqual(twice);
  expect(pages.map(said).filter((each) => each?.length === 2)).toEqual(twice);
});

it('Hypothesis: quotes, comments and tags', WAIT, async () => {
  const { content } = await written(hypothesisFormat, records);
  const files = Object.values(unzipSync(new Uint8Array(await content.arrayBuffer())));
  const marks = files.map((file) => JSON.parse(strFromU8(file)).annotations[0]);
  expect(
    marks.map(({ text, tags, target, document }) => [
      ...[text, tags[1], document.title[0]],
      target[0].selector.find(({ exact }: { exact?: string }) => exact !== undefined).exact,
    ]),
  ).toEqual(
    records.map((record) => {
      const { headline, own } = partsOf(record);
      return [own, own, headline, headline];
    }),
  );
});

it('CSL-JSON: quotes', async () => {
  const items: { custom: { quotes: string[] } }[] = JSON.parse(
    await writtenText(cslFormat, records),
  );
  expect(items.map(({ custom }) => custom.quotes[0])).toEqual(
    records.map((record) => partsOf(record).headline),
  );
});
