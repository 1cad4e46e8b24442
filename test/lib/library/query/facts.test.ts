import { describe, expect, it } from 'vitest';
import { cardOf } from '@/lib/library/card-of';
import { cardOfFacts, createShared, factsOf } from '@/lib/library/query/facts';
import { sampleFacts } from '@/test/support/sample-facts';
import { sampleRecord } from '@/test/support/sample-records';

it.each([{}, { unplacedCount: 2 }])('gives its card back, with %j', (more) => {
  const { saved, annotations } = sampleRecord();
  const card = cardOf(saved, {
    annotations: annotations.map(({ annotation }) => annotation),
    textLength: 61,
  });
  const whole = { ...card, ...more };
  expect(cardOfFacts(factsOf(whole))).toEqual(whole);
  expect(cardOfFacts(factsOf(whole, createShared()))).toEqual(whole);
});

it('has the tags of article and annotations, labels, and the host', () => {
  expect(sampleFacts()).toMatchObject({
    host: 'harbour.example',
    tags: ['traffic', 'roads/bridges'],
    labels: ['claim'],
    annotationCount: 1,
    hasComment: true,
  });
});

describe('what many records share', () => {
  const card = cardOf(sampleRecord().saved, { annotations: [], textLength: 61 });

  it('is the same as what each would have alone', () => {
    expect(factsOf(card, createShared())).toEqual(factsOf(card));
  });

  it('is one list for all equal ones', () => {
    const shared = createShared();
    const [first, second] = [
      factsOf({ ...card, authors: ['Ann Lee', 'Bo Ek'] }, shared),
      factsOf({ ...card, authors: ['Ann Lee', 'Bo Ek'] }, shared),
    ];
    expect(second.authors).toBe(first.authors);
    expect(second.ownTags).toBe(first.ownTags);
    expect(second.labelCounts).toBe(first.labelCounts);
  });

  it.each([
    [['Ann Lee\nBo Ek'], ['Ann Lee', 'Bo Ek']],
    [
      ['Ann","Lee', 'Bo'],
      ['Ann', 'Lee","Bo'],
    ],
    [[], ['']],
  ])('is not %j for %j', (one, other) => {
    const shared = createShared();
    expect(shared.list(one)).toEqual(one);
    expect(shared.list(other)).toEqual(other);
  });
});
