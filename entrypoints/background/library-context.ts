import { pageKeysOf } from '@/lib/article/page-keys';
import { type Result, success } from '@/lib/base/result';
import type { PageStanding } from '@/lib/messages/protocol';
import { forgetOnce, oncePerSession } from '@/lib/platform/once-per-session';
import { readSettings } from '@/lib/platform/settings';
import { countAnnotations } from '@/lib/store/annotations';
import { findByPageKeys } from '@/lib/store/articles';
import { startFreshLog } from '@/lib/store/fresh-log';
import { connectLibrary } from '@/lib/store/open-library';
import { DATABASE_NAME } from '@/lib/store/schema';
import { createFinder } from '@/lib/store/searching/finder';

/** The one connection to the library that there is. */
export const library = connectLibrary(DATABASE_NAME, {
  // Firefox keeps it in SQLite, which needs no such care.
  beforeWriting: async () => {
    if (!import.meta.env.FIREFOX) await oncePerSession('fresh-log', startFreshLog);
  },
  afterFailedWrite: () => forgetOnce('fresh-log').catch(() => undefined),
});

/**
 * Where nothing was stored before there is no log of an earlier session, and no room is spent on leaving it behind. To be
 * called first of all after an installation.
 */
export async function knowIfNew(): Promise<void> {
  if (import.meta.env.FIREFOX || (await indexedDB.databases()).length > 0) return;
  await oncePerSession('fresh-log', async () => undefined);
}

/** What finds in it. */
export const finder = createFinder(library);

export const now = () => new Date().toISOString();

type PageAddress = { readonly url: string; readonly canonicalUrl: string | null };

/** What the library knows of a page, and whether its host is paused. */
export async function standingOf({
  url,
  canonicalUrl,
}: PageAddress): Promise<Result<PageStanding>> {
  const { pausedHosts } = await readSettings();
  const paused = URL.canParse(url) && pausedHosts.includes(new URL(url).hostname);
  const saved = await findByPageKeys(library, pageKeysOf(url, canonicalUrl));
  if (!saved.ok) return saved;
  if (saved.value === null) return success({ articleId: null, annotationCount: 0, paused });
  const count = await countAnnotations(library, saved.value.id);
  if (!count.ok) return count;
  return success({ articleId: saved.value.id, annotationCount: count.value, paused });
}
