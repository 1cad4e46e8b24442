import { describe, expect, it } from 'vitest';
import type { Label } from '@/lib/annotation/label';
import { failed, success } from '@/lib/base/result';
import { backupFormat } from '@/lib/export/backup';
import { defaultSettings } from '@/lib/library/settings';
import { createImportModel } from '@/lib/view-model/import-model';
import { writtenText } from '../../support/export-options';
import { sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const own: Label = { id: 'own', name: 'Mine', color: '#123456', mark: 'tint', key: null };

const backup = await writtenText(backupFormat, [sampleRecord()], {
  settings: { ...defaultSettings, labels: [own] },
});
const backupText = () => backup;

function importTest(answers: Parameters<typeof viewTest>[0]) {
  const test = viewTest(answers);
  const added: Label[] = [];
  const importing = createImportModel({
    request: test.around.request,
    cleaning: { structural: (html) => html, markup: (html) => html },
    async addLabels(labels) {
      added.push(...labels);
    },
  });
  return { ...test, importing, added };
}

describe('createImportModel', () => {
  it('shows what is in a file before anything is stored', async () => {
    const { importing, asked } = importTest({});
    await importing.read(async () => backupText());
    expect(importing.state.value).toEqual({ kind: 'preview', articles: 1, annotations: 1 });
    expect(asked).toEqual([]);
    importing.cancel();
    await importing.confirm();
    expect(asked).toEqual([]);
    expect(importing.state.value.kind).toBe('idle');
  });

  it('stores the records and takes over the labels when that is confirmed', async () => {
    const counts = { articles: 1, annotations: 1, unchanged: 0 };
    const { importing, payloadsOf, added } = importTest({
      'library.import': () => success(counts),
    });
    await importing.read(async () => backupText());
    await importing.confirm();
    expect(payloadsOf('library.import')).toEqual([{ records: [sampleRecord()] }]);
    expect(importing.state.value).toEqual({ kind: 'done', counts });
    expect(added).toEqual([own]);
  });

  it('says what is wrong with a file', async () => {
    const { importing } = importTest({});
    await importing.read(async () => 'no backup');
    expect(importing.state.value).toMatchObject({ failure: { code: 'import-not-json' } });
  });

  it('takes over no labels when the records could not be stored', async () => {
    const { importing, added } = importTest({ 'library.import': () => failed('storage-full') });
    await importing.read(async () => backupText());
    await importing.confirm();
    expect(importing.state.value).toMatchObject({ failure: { code: 'storage-full' } });
    expect(added).toEqual([]);
  });
});
