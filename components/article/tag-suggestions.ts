import type { TagCount } from '@/lib/library/operations';
import { t, tCount } from '@/lib/platform/i18n';
import type { TagSuggestion } from '../controls/tag-text';

/** Tags to offer: what the page itself gives as keywords, then those used before. */
export function tagSuggestions(
  keywords: readonly string[],
  used: readonly TagCount[],
): readonly TagSuggestion[] {
  const counts = new Map(used.map(({ tag, count }) => [tag, count]));
  const ofPage = keywords.map((tag) => ({ tag, note: t('tagOfPage') }));
  const before = [...counts].map(([tag, count]) => ({ tag, note: tCount('articleCount', count) }));
  return [...ofPage, ...before];
}
