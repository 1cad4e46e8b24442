// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchContent } from '@/lib/page/watch-content';

let ending: AbortController;
const callback = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '<main></main><aside></aside>';
  vi.useFakeTimers();
  callback.mockReset();
  ending = new AbortController();
  const main = document.querySelector('main');
  watchContent(
    { root: document.body, isRelevant: (target) => main?.contains(target) === true, callback },
    ending.signal,
  );
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function add(where: string, markup = '<p>text</p>'): void {
  const element = document.querySelector(where);
  if (element === null) throw new Error(`No ${where}`);
  element.insertAdjacentHTML('beforeend', markup);
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('calls back once for a burst, when the page has come to rest', async () => {
  for (let count = 0; count < 3; count++) {
    add('main');
    await passes(50);
  }
  expect(callback).not.toHaveBeenCalled();
  await passes(300);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('calls back within 500 ms although the page does not come to rest', async () => {
  for (let ms = 0; ms < 500; ms += 50) {
    add('main');
    await passes(50);
  }
  expect(callback).toHaveBeenCalledTimes(1);
});

it('looks more and more seldom at a page that never rests, and at once again when it does', async () => {
  for (let ms = 0; ms < 60_000; ms += 50) {
    add('main');
    await passes(50);
    document.querySelector('main')?.replaceChildren();
  }
  expect(callback.mock.calls.length).toBeLessThan(10);
  await passes(300);
  callback.mockReset();
  for (let ms = 0; ms < 500; ms += 50) {
    add('main');
    await passes(50);
  }
  expect(callback).toHaveBeenCalledTimes(1);
});

it.each([
  ['elsewhere', () => add('aside')],
  ['without text', () => add('main', '<img alt="">')],
  ['of an attribute', () => document.querySelector('main')?.setAttribute('class', 'x')],
])('does not mind a change %s', async (_which, change) => {
  change();
  await passes(1000);
  expect(callback).not.toHaveBeenCalled();
});

it('notices text that is taken away, and text that is written over', async () => {
  add('main');
  await passes(300);
  const text = document.querySelector('main p')?.firstChild as Text;
  text.data = 'other';
  await passes(300);
  document.querySelector('main p')?.remove();
  await passes(300);
  expect(callback).toHaveBeenCalledTimes(3);
});

it('is silent after the end, also with a call waiting', async () => {
  add('main');
  await passes(50);
  ending.abort();
  await passes(1000);
  add('main');
  await passes(1000);
  expect(callback).not.toHaveBeenCalled();
});
