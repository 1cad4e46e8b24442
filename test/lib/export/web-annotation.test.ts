import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { beforeAll, expect, it } from 'vitest';
import { webAnnotationFormat } from '@/lib/export/web-annotation';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { chineseNews, englishNews, newsRecords } from '../../support/news-records';
import { recordOfText } from '../../support/varied-records';
import { annotationCollectionSchema } from '../../support/web-annotation-schema';

type Selector = { readonly type: string; readonly start: number; readonly end: number };
type Item = {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly [{ readonly exact: string }, Selector] };
};
type Collection = { readonly total: number; readonly first: { readonly items: readonly Item[] } };

const collectionOf = async (records: Parameters<typeof writtenText>[1]): Promise<Collection> =>
  JSON.parse(await writtenText(webAnnotationFormat, records));

let whole: Collection;
beforeAll(async () => {
  whole = await collectionOf(newsRecords);
});

it('keeps to the recommendation', async () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  ajv.addFormat('iri', /^[a-z][a-z\d+.-]*:\S+$/i);
  const validate = ajv.compile(annotationCollectionSchema);
  validate(whole);
  expect(validate.errors ?? []).toEqual([]);
  validate(await collectionOf(nastyTexts().map(recordOfText)));
  expect(validate.errors ?? []).toEqual([]);
  validate({
    ...whole,
    first: { ...whole.first, items: [{ ...whole.first.items[1], target: {} }] },
  });
  expect(validate.errors).not.toEqual([]);
});

it('counts code points in the copy that the state names', async () => {
  const { first } = await collectionOf([chineseNews]);
  const mark = first.items.find(({ motivation }) => motivation === 'commenting');
  const [quote, position] = mark?.target.selector ?? [];
  const points = [...(chineseNews.bodies[0]?.text ?? '')];
  expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
  expect(mark?.target).toMatchObject({
    state: [{ type: 'TimeState', cached: `urn:sha256:${SAMPLE_SHA256}` }],
  });
});

it('tells what was said of the article as a whole, and the names of labels', async () => {
  expect(whole.total).toBe(5);
  const [page, mark] = whole.first.items;
  expect(page?.motivation).toBe('bookmarking');
  expect(page?.body.map(({ value }) => value)).toEqual(['Ask the office.', 'traffic', 'to check']);
  expect(mark?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
    ['classifying', 'label claim'],
    ['commenting', 'Says *who*?'],
    ['tagging', 'verify'],
  ]);
});

it('is taken by a text annotator', async () => {
  const { first } = await collectionOf([englishNews]);
  const marks = first.items.filter(({ motivation }) => motivation !== 'bookmarking');
  expect(marks).toHaveLength(2);
  for (const mark of marks) {
    const { parsed, error } = parseW3CTextAnnotation(mark as never);
    expect(error).toBeUndefined();
    expect(parsed?.target.selector[0]).toMatchObject({
      quote: mark.target.selector[0].exact,
      start: mark.target.selector[1].start,
    });
  }
});

it('keeps every quote exactly', async () => {
  const records = nastyTexts().map(recordOfText);
  const { first } = await collectionOf(records);
  const quotes = first.items.filter((item) => item.motivation !== 'bookmarking');
  expect(quotes.map(({ target }) => target.selector[0].exact)).toEqual(
    records.map(({ saved }) => saved.article.headline),
  );
});
