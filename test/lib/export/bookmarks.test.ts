import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { bookmarksFormat } from '@/lib/export/bookmarks';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { newsRecords } from '../../support/news-records';
import { recordOfText } from '../../support/varied-records';

type Bookmark = {
  readonly url: string | null;
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly seconds: number;
  readonly note: string | null;
};

/** As Karakeep and linkding read the file: by its first bytes, then every link with what follows it. */
function bookmarksIn(text: string): readonly Bookmark[] {
  if (!text.startsWith('<!DOCTYPE NETSCAPE-Bookmark-file-1>')) throw new Error('No bookmark file');
  return [...new JSDOM(text).window.document.querySelectorAll('dt > a')].map((link) => {
    const next = link.parentElement?.nextElementSibling;
    return {
      url: link.getAttribute('href'),
      title: link.textContent,
      tags: link.getAttribute('tags')?.split(',') ?? [],
      seconds: Number(link.getAttribute('add_date')),
      note: next?.tagName === 'DD' ? (next.textContent?.trim() ?? null) : null,
    };
  });
}

it('is read with addresses, titles, tags, days and notes', async () => {
  const [first, second] = bookmarksIn(await writtenText(bookmarksFormat, newsRecords));
  expect(first).toEqual({
    url: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    title: 'The ferry runs again: 50% more for $3 & no queue',
    tags: ['traffic', 'to check'],
    seconds: Date.parse('2026-11-01T12:00:00.000Z') / 1000,
    note: 'Ask the office.',
  });
  expect(second).toMatchObject({ tags: ['交通/渡轮'], note: null });
});

it('stays one link an article whatever its title is', async () => {
  const records = nastyTexts().map(recordOfText);
  expect(bookmarksIn(await writtenText(bookmarksFormat, records))).toHaveLength(records.length);
});
