// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { GROUP_KINDS } from '@/lib/article/features/context-features';
import { groupsOf, plain, textOf, wordsOf } from '@/lib/article/features/page-view';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

function headlineOf(markup: string, headline: string): string | null {
  const block = viewOfMarkup(markup, headline).headline;
  return block === null ? null : textOf(block);
}

describe('viewPage', () => {
  it.each([
    [
      'the heading that says it',
      '<h1>Courier</h1><h2>Night ferry stays</h2>',
      'Night ferry stays',
      'Night ferry stays',
    ],
    [
      'a heading inside a longer title',
      '<h1>Night ferry stays</h1>',
      'Night ferry stays - Courier',
      'Night ferry stays',
    ],
    [
      'the first-level heading where none says it',
      '<h1>Ferry</h1><h2>Other</h2>',
      'Unlike',
      'Ferry',
    ],
    ['no linked heading of a card', '<h1><a href="/">Ferry</a></h1>', 'Unlike', null],
    ['nothing in a page without headings', '<p>Text</p>', 'Unlike', null],
  ])('takes %s for the headline', (_what, markup, headline, found) => {
    expect(headlineOf(markup, headline)).toBe(found);
  });

  it('finds the deepest containers of the running text', () => {
    const { best } = viewOfMarkup(
      `<main><div id="text">${paragraphsOf(paragraphs)}</div><div><p>Short.</p></div></main>`,
    );
    expect(best.map(({ element }) => element.id)).toEqual(['text', 'text', 'text']);
  });

  it('counts elements of one kind as one template', () => {
    const view = viewOfMarkup('<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>');
    const templates = view.page.blocks.map(
      ({ container }) => view.containers[container.index]?.template,
    );
    expect(templates.map((template) => template?.count)).toEqual([2, 2, 1]);
  });

  it('groups blocks for the second pass', () => {
    const groups = groupsOf(viewOfMarkup('<ul><li>a<br><br>b</li><li>c</li></ul>'));
    expect(groups).toHaveLength(GROUP_KINDS.length);
    const [containers, parents] = groups;
    expect(new Set(containers).size).toBe(2);
    expect(new Set(parents).size).toBe(1);
  });
});

it('compares words and plain text in any script', () => {
  expect(wordsOf('It’s 5 p.m.')).toEqual(['it', 's', '5', 'p', 'm']);
  expect(plain(' “Ünï” – 字! ')).toBe('ünï字');
});
