import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaced, createQueue, createRerun, createTurns } from '@/lib/view-model/turns';
import { later } from '../../support/view-surroundings';

describe('createTurns', () => {
  it('tells the last question from those before it', () => {
    const nextTurn = createTurns();
    const first = nextTurn();
    expect(first()).toBe(true);
    const second = nextTurn();
    expect([first(), second()]).toEqual([false, true]);
  });
});

describe('createQueue', () => {
  it('begins a work when the one before it is done, and gives each its own value', async () => {
    const inTurn = createQueue();
    const log: string[] = [];
    const gate = later<void>();
    const first = inTurn(async () => {
      log.push('first begins');
      await gate.promise;
      log.push('first ends');
      return 1;
    });
    const second = inTurn(async () => {
      log.push('second begins');
      return 2;
    });
    await Promise.resolve();
    gate.resolve(undefined);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('goes on after a work that failed', async () => {
    const inTurn = createQueue();
    const first = inTurn(async () => {
      throw new Error('no');
    });
    const second = inTurn(async () => 'done');
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe('done');
  });
});

describe('createRerun', () => {
  it('answers all that is asked for during a run by one more run', async () => {
    const gates = [later<void>(), later<void>()];
    let runs = 0;
    const run = createRerun(async () => {
      const gate = gates[runs];
      runs += 1;
      await gate?.promise;
    });
    const first = run();
    const during = [run(), run(), run()];
    expect(runs).toBe(1);
    gates[0]?.resolve(undefined);
    await first;
    gates[1]?.resolve(undefined);
    await Promise.all(during);
    expect(runs).toBe(2);
  });

  it('runs again when asked after a run is over, or after one that failed', async () => {
    let runs = 0;
    const run = createRerun(async () => {
      runs += 1;
      if (runs === 1) throw new Error('no');
    });
    await expect(run()).rejects.toThrow('no');
    await run();
    expect(runs).toBe(2);
  });
});

describe('createPaced', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Work of 100 ms. */
  function paced() {
    const ending = new AbortController();
    const state = { runs: 0 };
    const ask = createPaced(async () => {
      state.runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (state.runs === 2) throw new Error('no');
    }, ending.signal);
    return { ask, state, ending };
  }

  it('works at once, then a tenth of the time, and once more after the last change', async () => {
    const { ask, state } = paced();
    ask();
    expect(state.runs).toBe(1);
    for (let ms = 0; ms < 4900; ms += 50) {
      await vi.advanceTimersByTimeAsync(50);
      ask();
    }
    expect(state.runs).toBe(5);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.runs).toBe(6);
    ask();
    expect(state.runs).toBe(7);
  });

  it('rests a quarter of a minute at most', async () => {
    const ending = new AbortController();
    let runs = 0;
    const ask = createPaced(async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }, ending.signal);
    ask();
    await vi.advanceTimersByTimeAsync(60_000);
    ask();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(2);
  });

  it('does nothing more after its end', async () => {
    const { ask, state, ending } = paced();
    ask();
    ask();
    ending.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.runs).toBe(1);
  });
});
