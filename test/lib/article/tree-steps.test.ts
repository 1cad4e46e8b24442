// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { treeStepsIn } from '@/lib/article/tree-steps';
import { parseHtml } from '@/test/support/parse-html';

it('steps through forms whose fields hide their members', () => {
  const { body } = parseHtml('<form><i></i></form><!-- x -->text');
  const form = body.querySelector('form');
  if (form === null) throw new Error('no form');
  for (const name of ['firstChild', 'nextSibling']) {
    Object.defineProperty(form, name, { value: body });
  }
  const { firstChildOf, nextSiblingOf } = treeStepsIn(body);
  expect(firstChildOf(body)).toBe(form);
  expect(firstChildOf(form)?.nodeName).toBe('I');
  const comment = nextSiblingOf(form);
  expect(comment?.nodeName).toBe('#comment');
  const text = comment === null ? null : nextSiblingOf(comment);
  expect(text?.nodeValue).toBe('text');
  expect(text === null ? undefined : nextSiblingOf(text)).toBeNull();
});
