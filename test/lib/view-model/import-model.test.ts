// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Label } from '@/lib/annotation/label';
import { failed, success } from '@/lib/base/result';
import { newSealHead, readSealed, writeSealHead } from '@/lib/base/sealed-file';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts } from '@/lib/library/operations';
import { defaultSettings } from '@/lib/library/settings';
import { createImportModel } from '@/lib/view-model/import-model';
import { backupText, fixtureFile, textFile } from '../../support/import-files';
import { readingSurroundings } from '../../support/read-fixture';
import { sampleDay, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const own: Label = { id: 'own', name: 'Mine', color: '#123456', mark: 'tint', key: null };
const counts: ImportCounts = {
  articles: 1,
  changed: 0,
  unchanged: 0,
  annotations: 1,
  knownAnnotations: 0,
};
const chosen = ({ name, bytes }: ReturnType<typeof textFile>) => ({
  name,
  arrayBuffer: async () => bytes.slice().buffer,
});

const backup = await backupText([sampleRecord()], {
  settings: { ...defaultSettings, labels: [own] },
});
const backupFile = () => chosen(textFile(backup, 'a.json'));

const job = (id: string, changes: Partial<Job> = {}): Job => ({
  id,
  kind: 'import',
  state: 'done',
  done: 1,
  total: 1,
  mode: 'add',
  counts,
  canUndo: true,
  failure: null,
  startedAt: sampleDay(1),
  updatedAt: sampleDay(1),
  ...changes,
});

/** A background that takes everything, with other answers where a test wants them; jobs end as `ended` says. */
function importTest(answers: Parameters<typeof viewTest>[0] = {}, ended: Partial<Job> = {}) {
  const started: string[] = [];
  const test = viewTest({
    'import.add': () => success(null),
    'import.preview': () => success(counts),
    'import.start': ({ jobId }) => {
      started.push(jobId);
      return success(null);
    },
    'job.list': () => success(started.map((id) => job(id, ended))),
    'job.cancel': () => success(null),
    'import.undo': () => success({ undone: 1, kept: 0 }),
    ...answers,
  });
  const added: Label[] = [];
  const importing = createImportModel({
    ...test.around,
    ...readingSurroundings(),
    openSealed: async (file, passphrase) =>
      passphrase === 'harbour' ? (readSealed(file)?.content ?? null) : null,
    signal: test.around.signal,
    pause: async () => undefined,
    async addLabels(labels) {
      added.push(...labels);
    },
  });
  const askedFor = () => test.asked.map(({ name }) => name);
  return { ...test, importing, added, askedFor };
}

describe('createImportModel', () => {
  it('shows what is in a file and what of it is new, before anything is stored', async () => {
    const { importing, askedFor } = importTest();
    await importing.read(backupFile());
    expect(importing.state.value).toMatchObject({
      kind: 'preview',
      fileName: 'a.json',
      format: { id: 'postil-backup' },
      counts,
      bad: [],
    });
    expect(askedFor()).toEqual(['import.add', 'import.preview']);
    importing.cancel();
    await importing.confirm();
    expect(askedFor()).not.toContain('import.start');
    expect(importing.state.value.kind).toBe('idle');
  });

  it('asks for the passphrase of an encrypted file until it opens, and reads nothing before', async () => {
    const { importing, askedFor } = importTest();
    const head = writeSealHead(newSealHead((count) => new Uint8Array(count)));
    const bytes = new Uint8Array([...head, ...textFile(backup, '').bytes]);
    const locked = { kind: 'locked', fileName: 'a.postil' };
    await importing.read(chosen({ name: 'a.postil', bytes }));
    expect(importing.state.value).toEqual({ ...locked, isWrong: false });
    await importing.unlock('ferry');
    expect(importing.state.value).toEqual({ ...locked, isWrong: true });
    expect(askedFor()).toEqual([]);
    await importing.unlock('harbour');
    expect(importing.state.value).toMatchObject({ kind: 'preview', fileName: 'a.postil' });
    importing.cancel();
    await importing.unlock('harbour');
    expect(importing.state.value.kind).toBe('idle');
    expect(importing.accept).toContain('.postil');
  });

  it('stores the records and takes over the labels when that is confirmed, and undoes it', async () => {
    const { importing, payloadsOf, added: labels } = importTest();
    await importing.read(backupFile());
    await importing.confirm();
    const [added] = payloadsOf('import.add') as [{ jobId: string }];
    expect(added).toMatchObject({ records: [sampleRecord()] });
    const { jobId } = added;
    expect(payloadsOf('import.start')).toEqual([{ jobId, mode: 'restore' }]);
    expect(importing.state.value).toEqual({ kind: 'done', counts, undo: jobId });
    expect(labels).toEqual([own]);
    await importing.undo();
    expect(payloadsOf('import.undo')).toEqual([{ jobId }]);
    expect(importing.state.value).toEqual({ kind: 'undone', counts: { undone: 1, kept: 0 } });
    await importing.undo();
    expect(payloadsOf('import.undo')).toHaveLength(1);
  });

  it('adds what another tool kept, and tells of what is left out', async () => {
    const { importing, payloadsOf } = importTest();
    await importing.read(chosen(fixtureFile('pocket.csv')));
    expect(importing.state.value).toMatchObject({ bad: [{ reason: 'no-address' }] });
    await importing.confirm();
    expect(payloadsOf('import.start')).toMatchObject([{ mode: 'add' }]);
  });

  it('hands the records over anew when another view has prepared an import since', async () => {
    const refusals = [failed('not-found')];
    const started: string[] = [];
    const { importing, askedFor } = importTest({
      'import.start': ({ jobId }) => {
        started.push(jobId);
        return refusals.pop() ?? success(null);
      },
      'job.list': () => success(started.map((id) => job(id))),
    });
    await importing.read(backupFile());
    await importing.confirm();
    expect(importing.state.value.kind).toBe('done');
    expect(new Set(started).size).toBe(2);
    expect(askedFor().slice(2)).toEqual(['import.start', 'import.add', 'import.start', 'job.list']);
  });

  it('says what is wrong with a file, and with one that is gone', async () => {
    const { importing, asked } = importTest();
    await importing.read(chosen(textFile('{"no backup')));
    expect(importing.state.value).toMatchObject({ failure: { code: 'import-not-json' } });
    const gone = { name: 'gone.csv', arrayBuffer: () => Promise.reject(new Error('NotFound')) };
    await importing.read(gone);
    expect(importing.state.value).toMatchObject({
      failure: { code: 'import-not-text', detail: 'gone.csv: Error: NotFound' },
    });
    expect(asked).toEqual([]);
  });

  it('takes over no labels when the records could not be stored', async () => {
    const failure = { code: 'storage-full', detail: '' } as const;
    const { importing, added } = importTest({}, { state: 'failed', failure, counts: null });
    await importing.read(backupFile());
    await importing.confirm();
    expect(importing.state.value).toMatchObject({ failure: { code: 'storage-full' } });
    expect(added).toEqual([]);
  });

  it('shows how far an import is, and stops it', async () => {
    const ended: (Partial<Job> | 'shut')[] = [
      { state: 'cancelled' },
      { state: 'stopping', done: 40, total: 100 },
      'shut',
      { state: 'running', done: 30, total: 100, isStuck: true },
      { state: 'running', done: 30, total: 100 },
      'shut',
      { state: 'running' },
    ];
    const { importing, announce, payloadsOf } = importTest({
      'job.list': () => {
        const next = ended.pop();
        return next === 'shut' ? failed('storage-unavailable') : success([job(jobId, next)]);
      },
    });
    await importing.read(backupFile());
    const [{ jobId }] = payloadsOf('import.add') as [{ jobId: string }];
    await importing.confirm();
    for (const isStuck of [true, false, true, true]) {
      announce('job.changed', { jobIds: [jobId] });
      await vi.waitFor(() => expect('isStuck' in importing.state.value).toBe(isStuck));
    }
    expect(importing.state.value).toEqual({
      ...{ kind: 'importing', progress: { done: 30, total: 100 }, isStuck: true },
    });
    announce('job.advanced', { jobId, done: 40, total: 100 });
    announce('job.advanced', { jobId: 'another', done: 1, total: 2 });
    expect(importing.state.value).toEqual({
      kind: 'importing',
      progress: { done: 40, total: 100 },
    });
    importing.cancel();
    expect(payloadsOf('job.cancel')).toEqual([{ id: jobId }]);
    expect(importing.state.value.kind).toBe('importing');
    announce('job.changed', { jobIds: [jobId] });
    await vi.waitFor(() =>
      expect(importing.state.value).toEqual({
        kind: 'stopping',
        progress: { done: 40, total: 100 },
      }),
    );
    expect(importing.jobId.value).toBe(jobId);
    announce('job.changed', { jobIds: [jobId] });
    await vi.waitFor(() => expect(importing.state.value).toEqual({ kind: 'idle' }));
  });

  it('forgets a file whose reading was stopped, or overtaken by another', async () => {
    const { importing } = importTest();
    const first = importing.read(backupFile());
    importing.cancel();
    await first;
    expect(importing.state.value).toEqual({ kind: 'idle' });
    const second = importing.read(backupFile());
    const third = importing.read(chosen(fixtureFile('pocket.csv')));
    await Promise.all([second, third]);
    expect(importing.state.value).toMatchObject({ fileName: 'pocket.csv' });
  });
});
