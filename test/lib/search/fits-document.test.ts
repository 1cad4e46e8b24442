import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { fitsDocument } from '@/lib/search/fits-document';
import { planQuery } from '@/lib/search/plan';
import { sampleDocument } from '@/test/support/sample-documents';

const { fields } = sampleDocument(1, {
  headline: ['The ferry'],
  quote: ['harbour office'],
  comment: ['says who'],
  text: ['runs again'],
});

it.each([
  ['ferry again ', true],
  ['"the ferry"', true],
  ['"ferry harbour"', false],
  ['ferry -office ', false],
  ['nothing OR who ', true],
  ['in:quote office ', true],
  ['in:quote ferry ', false],
  ['in:quote in:headline ferry ', true],
  ['ferry tag:x ', false],
])('%s: %s', (text, expected) => {
  const { query } = parseQuery(text);
  if (query === null) throw new Error('Cannot be read');
  const { plan, places } = planQuery(query);
  const fits = fitsDocument(plan, { fields, facts: null }, { places, filterTest: () => true });
  expect(fits).toBe(expected);
});
