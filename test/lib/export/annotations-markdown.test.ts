import { expect, it } from 'vitest';
import {
  annotationsMarkdown,
  annotationsOf,
  blockIdOf,
  tagNameOf,
} from '@/lib/export/annotations-markdown';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '../../support/sample-records';

it('writes label, tags, quotation, anchor and comment', () => {
  const annotation = sampleAnnotation({ comment: 'Says *who*?', tags: ['port fees'] });
  const written = annotationsMarkdown([annotation], {
    labelName: () => 'Claim',
    anchorOf: (one) => `^${blockIdOf(one)}`,
  });
  expect(written).toBe('**Claim** #port-fees\n\n> harbour office\n^h-00000000\n\nSays *who*?');
});

it('keeps a quotation over several lines in one block', () => {
  const annotation = sampleAnnotation({ exact: 'again.\n\nThe' });
  const written = annotationsMarkdown([annotation], { labelName: () => 'x', anchorOf: () => '^a' });
  expect(written).toContain('> again.\\\n> \\\n> The\n^a');
});

it('takes annotations in the order of the text, and none from the trash', () => {
  const record = sampleRecord();
  const late = sampleAnnotation({ id: sampleId(10), exact: 'Monday' });
  const early = sampleAnnotation({ id: sampleId(11), exact: 'The ferry' });
  const gone = sampleAnnotation({ id: sampleId(12), exact: 'runs' });
  const annotations = [late, early, gone].map((annotation) => ({
    id: annotation.id,
    articleId: record.saved.id,
    annotation,
    trashedAt: annotation === gone ? sampleDay(5) : null,
  }));
  expect(annotationsOf({ ...record, annotations })).toEqual([early, late]);
});

it.each([
  ['port fees', 'port-fees'],
  ['财经', '财经'],
  ['news/harbour', 'news/harbour'],
  ['1984', 't-1984'],
  ['a#b,c', 'abc'],
])('makes the tag %s into %s', (tag, name) => {
  expect(tagNameOf(tag)).toBe(name);
});
