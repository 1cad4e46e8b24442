import { expect, it } from 'vitest';
import { aligning, alignTexts } from '@/lib/anchor/align';
import { resultOf, type Steps } from '@/lib/anchor/steps';
import { newsTexts } from '../../support/anchor-texts';

it('does every step, and gives what comes of them', () => {
  const done: number[] = [];
  function* work(): Steps<string> {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
    return 'all';
  }
  expect(resultOf(work())).toBe('all');
  expect(done).toEqual([1, 2, 3]);
});

it('leaves a long alignment room for others, and the same comes of it', () => {
  const before = newsTexts
    .map(({ text }) => text)
    .join('\n')
    .repeat(60);
  const after = before.replaceAll('ferry', 'old boat').replace('渡轮', '');
  let pauses = 0;
  const steps = aligning(before, after);
  let step = steps.next();
  while (step.done !== true) {
    pauses++;
    step = steps.next();
  }
  expect(pauses).toBeGreaterThan(5);
  expect(step.value.links?.toNew).toEqual(alignTexts(before, after).links?.toNew);
});
