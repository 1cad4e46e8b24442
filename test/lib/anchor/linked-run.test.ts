import { describe, expect, it } from 'vitest';
import { heaviestRun } from '@/lib/anchor/linked-run';
import { alignedInOrder, linkedTexts } from '../../support/anchor-texts';

function runOf(oldText: string, newText: string) {
  const links = alignedInOrder(oldText, newText);
  return heaviestRun(links, { start: 0, end: links.old.count });
}

describe('heaviestRun', () => {
  it('is the whole passage where it is whole', () => {
    expect(runOf('the old ferry', 'now the old ferry runs')).toMatchObject({
      oldFirst: 0,
      oldLast: 2,
      newFirst: 1,
      newLast: 3,
      coverage: 1,
    });
  });

  it('spans a few inserted words', () => {
    expect(runOf('the old ferry line', 'the old and rusty ferry line')).toMatchObject({
      newFirst: 0,
      newLast: 5,
      coverage: 1,
    });
  });

  it('does not carry a whole foreign sentence along for one word', () => {
    const foreign = 'Nothing that was said here has to do with it. '.repeat(4);
    const run = runOf('An old ferry line reopened', `An ${foreign} old ferry line reopened`);
    expect(run?.oldFirst).toBe(1);
    expect(run?.coverage).toBeLessThan(1);
  });

  it('never holds links that lead backwards', () => {
    const links = linkedTexts('aaaa bbbb', 'bbbb aaaa', [
      [0, 1],
      [1, 0],
    ]);
    const run = heaviestRun(links, { start: 0, end: 2 });
    expect(run?.oldFirst).toBe(run?.oldLast);
    expect(run?.coverage).toBe(0.5);
  });

  it('is null where no word is left', () => {
    expect(runOf('old ferry', 'new slipway')).toBeNull();
  });
});
