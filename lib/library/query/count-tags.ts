import type { TagCount } from '../operations';
import type { Facts } from './facts';

/** All tags of the articles, most used first, then by name; `count`: articles that have it, as `TagCount` says. */
export function countTags(articles: Iterable<Pick<Facts, 'tags'>>): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
