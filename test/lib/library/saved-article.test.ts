import { expect, it } from 'vitest';
import { readingStatuses } from '@/lib/library/saved-article';

it('knows each reading status once; stored records and filters depend on these words', () => {
  expect(readingStatuses).toEqual(['to-read', 'reading', 'done', 'archived']);
});
