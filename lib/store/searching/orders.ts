import { comparePageTimes } from '@/lib/library/page-times';
import type { Facts } from '@/lib/library/query/facts';
import type { SearchOrder } from '@/lib/library/searching';

/** The articles in an order; `newestFirst` as they come. What has no date of publication goes last. */
export function ordered(newestFirst: readonly Facts[], order: SearchOrder): readonly Facts[] {
  if (order === 'published') {
    return [...newestFirst].sort((a, b) => comparePageTimes(b.published ?? '', a.published ?? ''));
  }
  if (order === 'headline') {
    const collator = new Intl.Collator();
    return [...newestFirst].sort((a, b) => collator.compare(a.headline, b.headline));
  }
  return newestFirst;
}
