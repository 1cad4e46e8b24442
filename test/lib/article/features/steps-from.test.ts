// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { stepsFrom } from '@/lib/article/features/steps-from';
import { parseHtml } from '@/test/support/parse-html';

it('counts the steps up to what holds both, and down from there', () => {
  const { containers } = cutBlocks(
    parseHtml('<main><div id="a"><p>1</p><p id="b">2</p></div><ul><li>3</li></ul></main>').body,
  );
  const steps = (id: string) => {
    const start = containers.find(({ element }) => element.id === id);
    if (start === undefined) throw new Error(`no ${id}`);
    const { out, within } = stepsFrom(start, containers);
    return containers.map(({ tag, index }) => `${tag} ${out[index]} ${within[index]}`);
  };
  expect(steps('a')).toEqual([
    'body 2 0',
    'main 1 0',
    'div 0 0',
    'p 0 1',
    'p 0 1',
    'ul 1 1',
    'li 1 2',
  ]);
  expect(steps('b').slice(2)).toEqual(['div 1 0', 'p 1 1', 'p 0 0', 'ul 2 1', 'li 2 2']);
});
