import { expect, it } from 'vitest';
import { sampleFacts } from '@/test/support/sample-facts';

it('has the tags of article and annotations, labels, and the host', () => {
  expect(sampleFacts()).toMatchObject({
    host: 'harbour.example',
    tags: ['traffic', 'roads/bridges'],
    labels: ['claim'],
    annotationCount: 1,
    hasComment: true,
  });
});
