import { expect, it } from 'vitest';
import type { Job } from '@/lib/library/jobs';
import { stateUnderWay, stuck } from '@/lib/view-model/import-state';
import { sampleDay, sampleId } from '../../support/sample-records';

const job: Job = {
  ...{ id: sampleId(1), kind: 'import', state: 'running', done: 50, total: 120 },
  ...{ mode: 'add', counts: null, canUndo: false, failure: null },
  ...{ startedAt: sampleDay(1), updatedAt: sampleDay(1) },
};

it.each([
  ['goes on', job, { kind: 'importing', progress: { done: 50, total: 120 } }],
  [
    'cannot go on now',
    { ...job, isStuck: true },
    { kind: 'importing', progress: { done: 50, total: 120 }, isStuck: true },
  ],
  [
    'is being taken back',
    { ...job, state: 'stopping' },
    { kind: 'stopping', progress: { done: 50, total: 120 } },
  ],
] as const)('an import that %s says so', (_case, underWay, state) => {
  expect(stateUnderWay(underWay)).toEqual(state);
});

it('only what is under way can be stuck', () => {
  expect(stuck(stateUnderWay(job))).toEqual(stateUnderWay({ ...job, isStuck: true }));
  expect(stuck({ kind: 'idle' })).toEqual({ kind: 'idle' });
});
