import { describe, expect, it } from 'vitest';
import { breakRun, emptyRun, joinNext, takeWords } from '@/lib/article/run';

const plain = { link: null, emphasis: false };
const link = { link: {} as Element, emphasis: false };

describe('a run of text', () => {
  it('counts words, links and emphasis', () => {
    const run = emptyRun();
    expect(takeWords(run, 'one two ', plain)).toBe(true);
    expect(takeWords(run, 'three', link)).toBe(true);
    expect(takeWords(run, ' four', link)).toBe(true);
    expect(takeWords(run, 'five', { link: null, emphasis: true })).toBe(true);
    expect(run).toMatchObject({ linkWords: 2, links: 1, emphasisWords: 1, link: null });
    expect(run.measure.words).toBe(5);
  });

  it('begins in a link, or not, with its first text', () => {
    const run = emptyRun();
    expect(takeWords(run, ' \n', plain)).toBe(false);
    takeWords(run, 'one', link);
    expect(run.link).toBe(link.link);
  });

  it('ends at a second break, unless it is preformatted', () => {
    for (const isPreformatted of [false, true]) {
      const run = emptyRun();
      takeWords(run, 'one', plain);
      expect(breakRun(run, isPreformatted)).toBe(true);
      expect(breakRun(run, isPreformatted)).toBe(isPreformatted);
    }
  });

  it('goes on after a break that text followed', () => {
    const run = emptyRun();
    takeWords(run, 'one', plain);
    breakRun(run, false);
    takeWords(run, 'two', plain);
    expect(breakRun(run, false)).toBe(true);
    expect(run.breaks).toBe(2);
  });

  it('takes no break before its first text', () => {
    const run = emptyRun();
    joinNext(run);
    expect([breakRun(run, false), breakRun(run, false)]).toEqual([true, true]);
    expect(run).toMatchObject({ pieces: [], joined: null, breaks: 0 });
  });
});
