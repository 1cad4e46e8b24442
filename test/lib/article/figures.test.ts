// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { articleImagesOf, captionsOf, isCaption } from '@/lib/article/figures';
import { parseHtml } from '@/test/support/parse-html';

const card =
  '<div class="card"><a href="/x"><img src="card.jpg"><b>Another story of today</b></a></div>';

/** Pictures and captions of a page whose text is its `<p>`. */
function figuresOf(markup: string) {
  const page = cutBlocks(parseHtml(`<main>${markup}</main><img src="outside.jpg">`).body);
  const blocks = page.blocks.filter(({ container }) => container.tag === 'p');
  const container = page.containers.find(({ tag }) => tag === 'main') ?? page.root;
  const images = articleImagesOf({ page, blocks, container });
  return {
    sources: images.map(({ element }) => element.getAttribute('src')),
    captions: captionsOf(images, page).map((block) => canonicalTextOf([block])),
  };
}

describe('articleImagesOf', () => {
  it.each([
    ['between the paragraphs', '<p>a</p><img src="1.jpg"><p>b</p>', ['1.jpg']],
    ['inside a paragraph', '<p>a <img src="1.jpg"></p>', ['1.jpg']],
    ['before the text', '<img src="1.jpg"><p>a</p>', ['1.jpg']],
    ['right after it', '<p>a</p><img src="1.jpg">', ['1.jpg']],
    ['but not tiny ones', '<p>a</p><img src="1.gif" width="1"><p>b</p>', []],
    ['nor those of other stories', `<p>a</p>${card}<p>b</p>`, []],
    ['nor hidden ones', '<p>a</p><div hidden><img src="1.jpg"></div><p>b</p>', []],
  ])('takes pictures %s', (_where, markup, sources) => {
    expect(figuresOf(markup).sources).toEqual(sources);
  });
});

describe('captionsOf', () => {
  it('takes the captions of these pictures only', () => {
    const own = '<figure><img src="1.jpg"><figcaption>The boat</figcaption></figure>';
    const other = '<figure hidden><img src="2.jpg"><figcaption>Hidden</figcaption></figure>';
    expect(figuresOf(`<p>a</p>${own}${other}<p>b</p>`).captions).toEqual(['The boat']);
  });
});

it.each([
  ['<figure><figcaption>The boat</figcaption></figure>', true],
  ['<div><p class="wp-caption-text">The boat</p></div>', true],
  ['<span><div class="photo-credit">The boat</div></span>', true],
  ['<div class="caption"><p>The boat</p></div>', true],
  ['<p class="text">The boat</p>', false],
  ['<p>The boat</p>', false],
])('tells a caption: %s', (markup, expected) => {
  const [block] = cutBlocks(parseHtml(markup).body).blocks;
  expect(block !== undefined && isCaption(block)).toBe(expected);
});
