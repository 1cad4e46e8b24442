import { pageKeysOf } from '@/lib/article/page-keys';
import type { Result } from '@/lib/base/result';
import type { SaveArticle, SavedPage } from '@/lib/library/operations';
import { sha256Of } from '@/lib/platform/digest';
import { readSettings } from '@/lib/platform/settings';
import { saveArticle } from '@/lib/store/save-article';
import { announceChange } from './announce-change';
import { keepImages } from './keep-images';
import { library, now } from './library-context';

/** Saves a page, `isCopy` beside the saved article that it may have already. */
export async function savePage(
  saving: SaveArticle,
  { isCopy }: { readonly isCopy: boolean },
): Promise<Result<SavedPage>> {
  const { article, content } = saving.capture;
  const pageKeys = pageKeysOf(article.url, article.canonicalUrl);
  const sha256 = await sha256Of(content.text);
  const { keepImages: isKeeping } = await readSettings();
  const saved = await saveArticle(library, {
    ...saving,
    ...{ pageKeys, sha256, isCopy, now: now(), keepImages: isKeeping },
  });
  if (saved.ok) void keepImages();
  return announceChange(saved, (page) => [page.saved.id]);
}
