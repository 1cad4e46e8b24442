import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sendRecords } from '@/lib/view-model/send-records';
import { sampleImage } from '@/test/support/sample-images';
import { sampleId, sampleRecord } from '@/test/support/sample-records';
import { viewTest } from '@/test/support/view-surroundings';

const sized = (units: number): ArticleRecord => {
  const record = sampleRecord();
  return { ...record, bodies: record.bodies.map((body) => ({ ...body, text: 'x'.repeat(units) })) };
};
const jobId = sampleId(1);

async function partsOf(records: readonly ArticleRecord[]) {
  const test = viewTest({ 'import.add': () => success(null) });
  const { signal } = new AbortController();
  await sendRecords(test.around, { jobId, read: { records }, signal });
  const parts = test.payloadsOf('import.add') as { records: unknown[] }[];
  return parts.map((part) => part.records.length);
}

describe('sendRecords', () => {
  it('sends no more at once than a message carries', async () => {
    expect(await partsOf([sized(3e6), sized(3e6), sized(10), sized(10)])).toEqual([1, 3]);
    expect(await partsOf(Array(1201).fill(sized(1)))).toEqual([500, 500, 201]);
  });

  it('counts images too', async () => {
    const image = { ...sampleImage('https://harbour.example/a.png'), data: 'A'.repeat(3e6) };
    const record = { ...sized(1), images: [image] };
    expect(await partsOf([record, record, sized(1)])).toEqual([1, 2]);
    const images = [image, { ...image, source: 'https://harbour.example/b.png' }];
    expect(await partsOf([sized(1), { ...record, images }])).toEqual([1, 1]);
  });

  it('sends what is too large for one message alone, and nothing at least once', async () => {
    expect(await partsOf([sized(1), sized(9e6), sized(1)])).toEqual([1, 1, 1]);
    expect(await partsOf([])).toEqual([0]);
  });

  it('stops when told to, and at a refusal', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const { around, asked } = viewTest({ 'import.add': () => failed('storage-full') });
    const sending = { jobId, read: { records: [sized(1)] } };
    expect(await sendRecords(around, { ...sending, signal: stopping.signal })).toEqual(
      failed('cancelled'),
    );
    expect(asked).toEqual([]);
    const { signal } = new AbortController();
    expect(await sendRecords(around, { ...sending, signal })).toEqual(failed('storage-full'));
  });
});
