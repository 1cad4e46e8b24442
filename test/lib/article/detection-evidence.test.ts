import { expect, it } from 'vitest';
import { evidenceOf } from '@/lib/article/detection-evidence';

it('tells what spoke most, for and against', () => {
  const features = { published: 1, links: 0.5, otherWord: 1, code: 0, time: 1, root: 1 };
  const weights = { published: 2, links: -1, otherWord: -1.26, code: 5, time: 0.1, root: -2 };
  const known = { isArticle: true, score: 0.6, features, weights };
  const lines = ['root -3.5', 'published +2.0', 'otherWord -1.3', 'links -0.5', 'time +0.1'];
  expect(evidenceOf(known)).toEqual(lines);
});
