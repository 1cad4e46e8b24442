// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { treeStepsIn } from '@/lib/article/tree-steps';
import { parseHtml } from '@/test/support/parse-html';

it('steps through forms whose fields hide their members', () => {
  const { body } = parseHtml('<form><i></i></form><!-- x -->text');
  const form = body.querySelector('form');
  if (form === null) throw new Error('no form');
  for (const name of ['firstChild', 'nextSibling', 'parentNode', 'parentElement']) {
    Object.defineProperty(form, name, { value: body });
  }
  const { firstChildOf, nextSiblingOf, parentOf } = treeStepsIn(body);
  expect(parentOf(form, 'form')).toBe(body);
  expect(firstChildOf(body, 'body')).toBe(form);
  expect(firstChildOf(form, 'form')?.nodeName).toBe('I');
  expect(nextSiblingOf(form, 'form')?.nodeName).toBe('#comment');
});

it('steps over all else', () => {
  const { body } = parseHtml('<p></p>text');
  const { firstChildOf, nextSiblingOf } = treeStepsIn(body);
  const paragraph = firstChildOf(body, 'body') as Element;
  expect(paragraph.localName).toBe('p');
  expect(nextSiblingOf(paragraph, 'p')?.nodeValue).toBe('text');
  expect(firstChildOf(paragraph, 'p')).toBeNull();
});
