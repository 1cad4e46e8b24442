// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { GROUP_KINDS } from '@/lib/article/features/context-features';
import { groupsOf } from '@/lib/article/features/page-view';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

describe('viewPage', () => {
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
