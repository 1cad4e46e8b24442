import { expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import { createJobsModel } from '@/lib/view-model/jobs-model';
import { sampleDay, sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const job = (number: number, changes: Partial<Job>): Job => ({
  id: sampleId(number),
  kind: 'import',
  state: 'running',
  done: 0,
  total: 100,
  mode: 'add',
  counts: null,
  canUndo: false,
  failure: null,
  startedAt: sampleDay(1),
  updatedAt: sampleDay(1),
  ...changes,
});

it('shows what is under way and what failed, whoever began it', async () => {
  const all = [
    job(1, { state: 'receiving' }),
    job(2, {}),
    job(3, { state: 'stopping' }),
    job(4, { state: 'done' }),
    job(5, { state: 'cancelled' }),
    job(6, { state: 'done', kind: 'reindex' }),
    job(7, { state: 'failed' }),
  ];
  const { around } = viewTest({ 'job.list': () => success(all) });
  const model = createJobsModel(around);
  await model.read();
  expect(model.jobs.value.map(({ id }) => id)).toEqual([2, 3, 7].map(sampleId));
});

it('shows that an import is done to those who saw it under way', async () => {
  const lists = [[job(1, { state: 'done' })], [job(1, {})]];
  const { around } = viewTest({ 'job.list': () => success(lists.pop() ?? []) });
  const model = createJobsModel(around);
  await model.read();
  await model.read();
  expect(model.jobs.value).toMatchObject([{ id: sampleId(1), state: 'done' }]);
});

it('follows how far a job is, and reads of one that it does not know', async () => {
  const { around, announce, payloadsOf } = viewTest({ 'job.list': () => success([job(1, {})]) });
  const model = createJobsModel(around);
  announce('job.advanced', { jobId: sampleId(1), done: 10, total: 100 });
  await vi.waitFor(() => expect(model.jobs.value).toHaveLength(1));
  announce('job.advanced', { jobId: sampleId(1), done: 20, total: 100 });
  expect(model.jobs.value[0]?.done).toBe(20);
  expect(payloadsOf('job.list')).toHaveLength(1);
  announce('job.changed', { jobIds: [sampleId(1)] });
  await vi.waitFor(() => expect(payloadsOf('job.list')).toHaveLength(2));
});

it('shows that a job cannot go on, until it does', async () => {
  const failing = failed('storage-unavailable');
  const answers = [failing, success([job(1, { isStuck: true })]), failing, success([job(1, {})])];
  const { around, announce } = viewTest({ 'job.list': () => answers.pop() ?? failing });
  const model = createJobsModel(around);
  await model.read();
  expect(model.jobs.value).toEqual([job(1, {})]);
  for (let reading = 0; reading < 3; reading++) {
    await model.read();
    expect(model.jobs.value).toEqual([job(1, { isStuck: true })]);
  }
  announce('job.advanced', { jobId: sampleId(1), done: 20, total: 100 });
  expect(model.jobs.value).toEqual([job(1, { done: 20, total: 100 })]);
});

it('forgets an import only once it was taken back', async () => {
  const answers = [success({ undone: 3, kept: 0 }), failed('storage-failed')];
  const { around, payloadsOf } = viewTest({
    'job.list': () => success([]),
    'job.dismiss': () => success(null),
    'import.undo': () => answers.pop() ?? failed('not-found'),
  });
  const model = createJobsModel(around);
  await model.undo(sampleId(1));
  expect(model.failure.value?.code).toBe('storage-failed');
  expect(payloadsOf('job.dismiss')).toEqual([]);
  await model.undo(sampleId(1));
  expect(payloadsOf('job.dismiss')).toEqual([{ id: sampleId(1) }]);
  expect(model.failure.value).toBeNull();
});

it('cancels, and begins to make the index anew', async () => {
  const { around, payloadsOf } = viewTest({
    'job.list': () => success([]),
    'job.cancel': () => success(null),
    'library.reindex': () => success(null),
  });
  const model = createJobsModel(around);
  await model.cancel(sampleId(1));
  await model.reindex();
  expect(payloadsOf('job.cancel')).toEqual([{ id: sampleId(1) }]);
  expect(payloadsOf('library.reindex')).toEqual([{ id: sampleId(100) }]);
});
