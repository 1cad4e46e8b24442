import type { LibraryConnection } from '@/lib/store/open-library';
import { createBlockCache } from '@/lib/store/searching/block-cache';
import { createFactsTable } from '@/lib/store/searching/facts-table';
import type { FindParts } from '@/lib/store/searching/find';
import { createSearchIndex } from '@/lib/store/searching/search-index';
import { createSegmentFacts } from '@/lib/store/searching/segment-facts';
import { createTextCache } from '@/lib/store/searching/text-cache';
import { emptyLibrary, must, save } from './sample-library';
import { sampleCapture, sampleDay, sampleId } from './sample-records';

/** Each save is later than the one before it. */
const clock = { ticks: 0 };

/** Saves an article of this number with a text; its headline has no word of it. */
export async function saveText(
  library: LibraryConnection,
  number: number,
  text: string,
): Promise<void> {
  await save(library, {
    articleId: sampleId(number),
    versionId: crypto.randomUUID(),
    capture: sampleCapture(
      { url: `https://harbour.example/${number}`, headline: `Headline ${number}`, keywords: [] },
      text,
    ),
    now: new Date(Date.parse(sampleDay(1 + (number % 28))) + clock.ticks++).toISOString(),
  });
}

/** A library of articles with these texts, numbered from 0, all in the index. */
export async function indexedLibrary(texts: readonly string[]): Promise<FindParts> {
  const connection = emptyLibrary();
  for (const [number, text] of texts.entries()) await saveText(connection, number, text);
  const index = createSearchIndex(connection);
  while (must(await index.takeIn()));
  const [cache, facts] = [createBlockCache(), createFactsTable(connection)];
  const segmentFacts = createSegmentFacts();
  return { connection, index, cache, facts, segmentFacts, texts: createTextCache() };
}
