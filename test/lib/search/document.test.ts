import { expect, it } from 'vitest';
import { documentOfArticle, fieldsOf } from '@/lib/search/document';
import { sampleAnnotation, sampleRecord, sampleText } from '@/test/support/sample-records';

const { saved } = sampleRecord();
const annotations = [sampleAnnotation({ comment: 'Says who?', tags: ['check'] })];

it('has every field that is searched', () => {
  expect(fieldsOf({ saved, text: sampleText, annotations })).toEqual({
    headline: ['The ferry runs again'],
    names: ['Ada Quill', 'Harbour Post', 'City', 'ferry'],
    tag: ['traffic', 'check'],
    comment: ['Ask the office.', 'Says who?'],
    quote: ['harbour office'],
    text: [sampleText],
  });
});

it('is of the version that the article is at', () => {
  expect(documentOfArticle({ saved, text: '', annotations: [] })).toMatchObject({
    articleId: saved.id,
    versionId: saved.currentVersionId,
    savedAt: saved.savedAt,
  });
});
