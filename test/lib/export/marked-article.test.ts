import { expect, it } from 'vitest';
import { markedArticle, noteId, referenceId } from '@/lib/export/marked-article';
import { writeMarkup } from '@/lib/export/markup-tree';
import { sampleExportOptions } from '../../support/export-options';
import { englishNews } from '../../support/news-records';
import { variedRecord } from '../../support/varied-records';

const record = variedRecord({
  text: 'The ferry runs.',
  html: '<p>The ferry runs.</p>',
  quotes: [{ exact: 'ferry', start: 4 }, { exact: 'somewhere' }],
});

it('marks and numbers what stands in the present text, and tells the rest', () => {
  const { nodes, notes, placed } = markedArticle(record, sampleExportOptions);
  expect(writeMarkup(nodes)).toContain('<mark class="mark">ferry</mark><sup id="ref-1">');
  expect(notes.map(({ number }) => number)).toEqual([1, 2]);
  expect([...placed]).toEqual([1]);
  expect([noteId(1), referenceId(1)]).toEqual(['note-1', 'ref-1']);
});

it('marks nothing in a text that has other words', () => {
  const other = { ...record, bodies: record.bodies.map((body) => ({ ...body, text: 'Else.' })) };
  const { nodes, placed } = markedArticle(other, sampleExportOptions);
  expect(writeMarkup(nodes)).toBe('<p>The ferry runs.</p>');
  expect(placed.size).toBe(0);
});

it('marks nothing when annotations are left out', () => {
  const options = { ...sampleExportOptions, annotations: false };
  expect(markedArticle(englishNews, options).notes).toEqual([]);
});
