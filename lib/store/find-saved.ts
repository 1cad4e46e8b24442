import type { SavedArticle } from '@/lib/library/saved-article';

/** What is needed of the index `pageKeys`, in a transaction of either mode. */
type PageKeyIndex = { getAll(key: string): Promise<SavedArticle[]> };

/**
 * The saved article of a page, by the first of its keys that leads to one; null = the page is not known. Where an import
 * brought several of one page, one outside the trash comes before one in it, then the one changed last.
 */
export async function findSaved(
  index: PageKeyIndex,
  pageKeys: readonly string[],
): Promise<SavedArticle | null> {
  const found = (await Promise.all(pageKeys.map((key) => index.getAll(key)))).flat();
  const live = found.filter(({ trashedAt }) => trashedAt === null);
  const candidates = live.length > 0 ? live : found;
  return candidates.reduce<SavedArticle | null>(
    (last, saved) => (last === null || saved.updatedAt > last.updatedAt ? saved : last),
    null,
  );
}
