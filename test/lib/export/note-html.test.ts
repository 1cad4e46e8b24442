import { expect, it } from 'vitest';
import { markedArticle } from '@/lib/export/marked-article';
import { notesHtml, paragraphs } from '@/lib/export/note-html';
import { sampleExportOptions } from '../../support/export-options';
import { variedRecord } from '../../support/varied-records';

it('tells number, label, quotation, comment and tags', () => {
  const record = variedRecord({
    text: 'a <b>',
    html: '<p>a &lt;b&gt;</p>',
    quotes: [{ exact: '<b>', start: 2, comment: 'So\n\nnot', tags: ['x'] }],
  });
  expect(notesHtml(markedArticle(record, sampleExportOptions), sampleExportOptions)).toBe(
    '<aside class="note" role="doc-footnote" id="note-1"><p class="note-head"><a href="#ref-1">1</a> <b>label claim</b></p>' +
      '<blockquote><p>&lt;b&gt;</p></blockquote><div class="comment"><p>So</p><p>not</p></div><p class="tags">#x</p></aside>',
  );
});

it('keeps the lines of a text', () => {
  expect(paragraphs('a\nb\n\nc')).toBe('<p>a<br/>b</p><p>c</p>');
});
