import { expect, it } from 'vitest';
import { ordered } from '@/lib/store/searching/orders';
import { sampleFacts } from '@/test/support/sample-facts';

const [newest, older, oldest] = [
  sampleFacts({ headline: 'b', published: null }),
  sampleFacts({ headline: 'C', published: '2026-01-02' }),
  sampleFacts({ headline: 'a', published: '2026-11-01T08:00:00Z' }),
];
const all = [newest, older, oldest];

it('puts articles into an order', () => {
  expect(ordered(all, 'saved')).toEqual(all);
  expect(ordered(all, 'published')).toEqual([oldest, older, newest]);
  expect(ordered(all, 'headline').map(({ headline }) => headline)).toEqual(['a', 'b', 'C']);
});

it('goes within a day by the instant, wherever the outlets are', () => {
  const earlier = sampleFacts({ published: '2026-11-01T09:00:00+08:00' });
  const later = sampleFacts({ published: '2026-11-01T02:30:00Z' });
  expect(ordered([earlier, later], 'published')).toEqual([later, earlier]);
});
