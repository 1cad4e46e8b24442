// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { type Cues, cueNames, hasCue } from '@/lib/article/features/class-cues';
import { ancestorTags, viewContainers } from '@/lib/article/features/container-views';
import { parseHtml } from '@/test/support/parse-html';

const said = (cues: Cues) => cueNames.filter((_, group) => hasCue(cues, group));

function viewsOf(markup: string) {
  const { containers } = cutBlocks(parseHtml(markup).body);
  return viewContainers(containers);
}

it('tells what is said of an element, of the two around it, and further out', () => {
  const views = viewsOf(
    '<div class="sidebar"><div class="comment"><div class="share"><p class="author">x</p><p>y</p></div></div></div>',
  );
  const [, , , , author, plain] = views;
  expect(author && said(author.own)).toEqual(['author']);
  for (const view of [author, plain]) {
    expect(view && said(view.near)).toEqual(['comment', 'share']);
    expect(view && said(view.far)).toEqual(['side']);
  }
  expect(plain && said(plain.own)).toEqual([]);
});

it('knows the article and the elements around', () => {
  const [, nav, item, article, paragraph] = viewsOf(
    '<ul><li>1</li></ul><article><p>2</p></article>',
  );
  const bit = (tag: (typeof ancestorTags)[number]) => 1 << ancestorTags.indexOf(tag);
  expect([nav?.tags, item?.tags]).toEqual([bit('list'), bit('list')]);
  expect(paragraph?.tags).toBe(bit('article'));
  expect(paragraph?.article?.tag).toBe('article');
  expect(article?.article?.tag).toBe('article');
  expect(item?.article).toBeNull();
});

it('takes elements for one kind where tag and class below tag and class are the same', () => {
  const views = viewsOf(
    '<div class="a"><p class="x">1</p><p class="x">2</p><p>3</p></div><div class="b"><p class="x">4</p></div>',
  );
  const [, , first, second, third, , fourth] = views;
  expect(second?.template).toBe(first?.template);
  expect(first?.template.count).toBe(2);
  expect(third?.template).not.toBe(first?.template);
  expect(fourth?.template).not.toBe(first?.template);
});
