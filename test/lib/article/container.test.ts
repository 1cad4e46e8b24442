// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { containerOf, rootContainerOf } from '@/lib/article/container';
import { attributeNamesOf } from '@/lib/article/element-kinds';
import { parseHtml } from '@/test/support/parse-html';

/** Kind, level and list depth of the innermost element. */
function innermostOf(markup: string) {
  let element: Element = parseHtml(markup).body;
  let container = rootContainerOf(element);
  for (let next = element.firstElementChild; next !== null; next = element.firstElementChild) {
    element = next;
    const place = {
      tag: element.localName,
      attributes: attributeNamesOf(element, element.localName),
      index: container.index + 1,
      ...{ blockStart: 0, lineStart: 0, inLine: null },
    };
    container = containerOf(container, element, place);
  }
  return [container.kind, container.level, container.listDepth, container.hidden];
}

it.each([
  ['<div>', ['paragraph', 0, 0, false]],
  ['<ul><li><p>', ['item', 0, 1, false]],
  ['<ol><li><ul><li>', ['item', 0, 2, false]],
  ['<h3><div>', ['heading', 3, 0, false]],
  ['<blockquote><div><p>', ['quote', 0, 0, false]],
  ['<blockquote><article><p>', ['paragraph', 0, 0, false]],
  ['<div hidden><p>', ['paragraph', 0, 0, true]],
  ['<pre><div>', ['preformatted', 0, 0, false]],
])('tells what text in %s is', (markup, told) => {
  expect(innermostOf(markup)).toEqual(told);
});
