import { expect, it } from 'vitest';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { withEdits } from '@/lib/annotation/create-annotation';
import { builtInLabels } from '@/lib/annotation/label';
import { type Grouping, groupAnnotations } from '@/lib/view-model/group-annotations';
import { annotationRecord, sampleCard } from '../../support/sample-page';
import { sampleDay, sampleId } from '../../support/sample-records';

function record(number: number, articleId: string, edits: { labelId?: string; tags?: string[] }) {
  const made = annotationRecord(number);
  const annotation = withEdits(made.annotation, edits, () => sampleDay(3));
  return { ...made, articleId, annotation } satisfies AnnotationRecord;
}

const rows = [
  record(1, sampleId(20), { labelId: 'verify', tags: ['port', 'money'] }),
  record(2, sampleId(10), { labelId: 'claim' }),
  record(3, sampleId(20), { labelId: 'claim', tags: ['port'] }),
];
const cards = [10, 20].map((number) => ({ ...sampleCard(), id: sampleId(number) }));

const grouped = (grouping: Grouping) =>
  groupAnnotations({ rows, cards }, grouping, builtInLabels).map(({ key, count, articles }) => [
    key,
    count,
    articles.map(({ card, records }) => [card.id, records.length]),
  ]);

it('groups by article in the order of the list', () => {
  expect(grouped('article')).toEqual([
    [sampleId(20), 2, [[sampleId(20), 2]]],
    [sampleId(10), 1, [[sampleId(10), 1]]],
  ]);
});

it('groups by tag, one under each of its tags, those without last', () => {
  expect(grouped('tag')).toEqual([
    ['money', 1, [[sampleId(20), 1]]],
    ['port', 2, [[sampleId(20), 2]]],
    [null, 1, [[sampleId(10), 1]]],
  ]);
});

it('groups by label in the order of the labels', () => {
  expect(grouped('label')).toEqual([
    [
      'claim',
      2,
      [
        [sampleId(10), 1],
        [sampleId(20), 1],
      ],
    ],
    ['verify', 1, [[sampleId(20), 1]]],
  ]);
});
