import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { createTextCache } from '@/lib/store/searching/text-cache';
import { needsComparing, verify } from '@/lib/store/searching/verify';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';

const here = { articleId: sampleId(1), versionId: sampleId(2) };
const gone = { articleId: sampleId(8), versionId: sampleId(9) };

it.each([
  ['a phrase of the text', '"ferry runs"', true],
  ['a phrase of the comment', '"ask the office"', true],
  ['no phrase over two fields', '"ask ferry"', false],
  ['a phrase in its place only', 'in:comment "ferry runs"', false],
  ['no text with what must not be in the comment', '"ferry runs" -"the office"', false],
])('lets through %s', async (_what, text, expected) => {
  const connection = emptyLibrary();
  await save(connection, { edits: { comment: 'Ask the office' } });
  const { query } = parseQuery(text);
  if (query === null) throw new Error('Cannot be read');
  const plan = { ...planQuery(query), facts: new Map(), filterTest: () => false };
  expect(needsComparing(plan)).toBe(true);
  const searched = { connection, texts: createTextCache() };
  expect(must(await verify(searched, [here, gone], plan))).toEqual([expected, false]);
});
