import { expect, it } from 'vitest';
import { findInBlock } from '@/lib/search/blocks';
import { createSegmentBuilder } from '@/lib/search/build-segment';
import { FIELD } from '@/lib/search/postings';
import { idAt } from '@/lib/search/segment';
import { sampleDocument } from '@/test/support/sample-documents';
import { sampleId } from '@/test/support/sample-records';

it('tells of each term in which documents and fields it is', () => {
  const builder = createSegmentBuilder();
  builder.add(sampleDocument(1, { headline: ['渡轮'], text: ['渡轮 and 渡轮'] }));
  builder.add(sampleDocument(2, { quote: ['渡轮'], tag: ['boats'] }));
  const { record, blocks } = builder.finish(5);
  const [postings] = blocks.flatMap(({ bytes }) => findInBlock(bytes, '渡轮', 'whole'));
  expect([...(postings?.documents ?? [])]).toEqual([0, 1]);
  expect([...(postings?.fields ?? [])]).toEqual([FIELD.headline | 2, FIELD.quote]);
  expect(record).toMatchObject({ id: 5, firstTerms: 'and' });
  expect(record.byteCount).toBe(blocks[0]?.bytes.length);
  expect([0, 1].map((document) => idAt(record.articleIds, document))).toEqual([
    sampleId(1),
    sampleId(2),
  ]);
});

it('of no document has no block', () => {
  expect(createSegmentBuilder().finish(1).blocks).toEqual([]);
});
