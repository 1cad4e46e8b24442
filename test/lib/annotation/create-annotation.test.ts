import { describe, expect, it } from 'vitest';
import {
  commentOf,
  labelIdOf,
  pictureOf,
  tagsOf,
  versionIdOf,
} from '@/lib/annotation/annotation-parts';
import {
  createAnnotation,
  type NewAnnotation,
  uniqueTags,
  withEdits,
  withSelectors,
  withVersion,
} from '@/lib/annotation/create-annotation';

const input: NewAnnotation = {
  source: 'https://news.example/harbour',
  selector: [
    { type: 'TextQuoteSelector', exact: 'the harbour', prefix: 'They closed ', suffix: ' at noon' },
    { type: 'TextPositionSelector', start: 12, end: 23 },
  ],
  versionId: '11111111-1111-4111-8111-111111111111',
  labelId: 'claim',
  comment: '',
  tags: [],
};
const surroundings = {
  newId: () => '22222222-2222-4222-8222-222222222222',
  now: () => '2026-11-24T08:00:00.000Z',
};
const later = () => '2026-11-24T09:00:00.000Z';

describe('a new annotation', () => {
  it('is a W3C annotation of the passage in its version', () => {
    expect(createAnnotation(input, surroundings)).toEqual({
      id: '22222222-2222-4222-8222-222222222222',
      type: 'Annotation',
      motivation: 'highlighting',
      created: '2026-11-24T08:00:00.000Z',
      modified: '2026-11-24T08:00:00.000Z',
      body: [{ type: 'TextualBody', value: 'claim', purpose: 'classifying', format: 'text/plain' }],
      target: {
        source: 'https://news.example/harbour',
        selector: input.selector,
        state: {
          type: 'TimeState',
          sourceDate: '2026-11-24T08:00:00.000Z',
          cached: 'urn:uuid:11111111-1111-4111-8111-111111111111',
        },
      },
    });
  });

  it('is motivated by its comment when it has one', () => {
    const annotation = createAnnotation({ ...input, comment: 'Says *who*?' }, surroundings);
    expect(annotation.motivation).toBe('commenting');
    expect(annotation.body[0]).toEqual({
      type: 'TextualBody',
      value: 'Says *who*?',
      purpose: 'commenting',
      format: 'text/markdown',
    });
  });
});

describe('an annotation of a figure', () => {
  const picture = 'https://news.example/boat.jpg';
  const annotation = createAnnotation({ ...input, picture }, surroundings);

  it('links to its picture, and still does after an edit', () => {
    expect(annotation.body.at(-1)).toEqual({
      type: 'TextualBody',
      value: picture,
      purpose: 'linking',
      format: 'text/plain',
    });
    expect(pictureOf(withEdits(annotation, { comment: 'Staged?' }, later))).toBe(picture);
  });
});

describe('an edited annotation', () => {
  const annotation = createAnnotation({ ...input, comment: 'first', tags: ['port'] }, surroundings);

  it('keeps what the edit does not name', () => {
    const edited = withEdits(annotation, { labelId: 'quote' }, later);
    expect(commentOf(edited)).toBe('first');
    expect(tagsOf(edited)).toEqual(['port']);
    expect(labelIdOf(edited)).toBe('quote');
    expect(edited.created).toBe(annotation.created);
    expect(edited.modified).toBe(later());
  });

  it('loses its comment, and the motivation with it, when the comment is emptied', () => {
    const edited = withEdits(annotation, { comment: '  \n' }, later);
    expect(commentOf(edited)).toBe('');
    expect(edited.motivation).toBe('highlighting');
  });

  it('leaves the one it was made from unchanged', () => {
    withEdits(annotation, { comment: 'second', tags: [] }, later);
    expect(commentOf(annotation)).toBe('first');
  });

  it('can be said of another version', () => {
    const moved = withVersion(annotation, '33333333-3333-4333-8333-333333333333');
    expect(versionIdOf(moved)).toBe('33333333-3333-4333-8333-333333333333');
    expect(moved.target.selector).toEqual(annotation.target.selector);
  });
});

it.each([
  [
    ['a', 'a', 'b'],
    ['a', 'b'],
  ],
  [[' two  words ', ''], ['two words']],
  [
    ['US', 'us'],
    ['US', 'us'],
  ],
  [['财经', '财经 '], ['财经']],
])('makes the tags %o into %o', (given, tags) => {
  expect(uniqueTags(given)).toEqual(tags);
});

describe('an annotation said of other words', () => {
  it('keeps what the person wrote, and names the words, their version and the time', () => {
    const annotation = createAnnotation({ ...input, comment: 'Who?', tags: ['a'] }, surroundings);
    const selector = [
      { type: 'TextQuoteSelector', exact: 'the old port', prefix: '', suffix: '' },
    ] as const;
    const versionId = '33333333-3333-4333-8333-333333333333';
    const bound = withSelectors(annotation, { selector, versionId }, later);
    expect(bound).toEqual({
      ...annotation,
      modified: later(),
      target: {
        source: input.source,
        selector,
        state: { type: 'TimeState', sourceDate: later(), cached: `urn:uuid:${versionId}` },
      },
    });
  });
});
