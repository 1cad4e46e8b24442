import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import type { Capture } from '@/lib/article/article';
import type { Result } from '@/lib/base/result';
import type { SavedPage } from '@/lib/library/operations';
import { connectLibrary, type LibraryConnection } from '@/lib/store/open-library';
import { type Saving, saveArticle } from '@/lib/store/save-article';
import { sampleCapture, sampleDay, sampleId } from './sample-records';

/** An empty library of this test's own, gone when the test is over. */
export function emptyLibrary(): LibraryConnection {
  const name = `library-${crypto.randomUUID()}`;
  const connection = connectLibrary(name);
  onTestFinished(async () => {
    await connection.close();
    indexedDB.deleteDatabase(name);
  });
  return connection;
}

/** Saving a page for the first time, unless told otherwise; the text itself stands for its hash. */
export function sampleSaving(changes: Partial<Saving> = {}): Saving {
  const capture: Capture = changes.capture ?? sampleCapture();
  return {
    capture,
    articleId: sampleId(1),
    versionId: sampleId(2),
    edits: {},
    annotation: null,
    pageKeys: [capture.article.url],
    sha256: `hash of ${capture.content.text}`,
    now: sampleDay(1),
    ...changes,
  };
}

/** Saves; a refusal fails the test. */
export async function save(
  library: LibraryConnection,
  changes: Partial<Saving> = {},
): Promise<SavedPage> {
  return must(await saveArticle(library, sampleSaving(changes)));
}

/** The value of a result that must be there. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}
