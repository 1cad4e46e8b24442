// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bookmarksFormat } from '@/lib/import/formats/bookmarks';
import { parseFixture } from '@/test/support/read-fixture';

describe('bookmarks of a browser', () => {
  const { articles, bad } = parseFixture(bookmarksFormat, 'bookmarks.html');

  it('come with tags, folders and description', () => {
    expect(articles[0]).toMatchObject({
      url: 'https://harbour.example/news/ferry',
      fields: { headline: 'The ferry <runs> again' },
      tags: ['traffic', 'harbour', '港口 & ferries'],
      comment: 'Ask the office',
      savedAt: '2026-11-02T08:00:00.000Z',
    });
  });

  it('lose a time that is none, and no folder that every browser has becomes a tag', () => {
    expect(articles[1]).toMatchObject({
      fields: { headline: '旧砖编了号' },
      tags: [],
      savedAt: null,
    });
  });

  it('leave out scripts', () => {
    expect(bad).toMatchObject([{ place: { path: 'a[2]' }, reason: 'no-address' }]);
  });
});

describe('bookmarks of linkding', () => {
  const { articles } = parseFixture(bookmarksFormat, 'linkding.html');

  it('come with notes and status', () => {
    expect(articles[0]).toMatchObject({
      tags: ['traffic'],
      comment: 'After a year.\n\nAsk & call the office.',
      status: 'archived',
    });
    expect(articles[1]).toMatchObject({ tags: [], comment: '', status: 'done' });
  });
});
