import { type Result, success } from '@/lib/base/result';
import { blocksFor, findInBlock } from '@/lib/search/blocks';
import type { TermLookup } from '@/lib/search/plan';
import { noPostings, type Postings, unitePostings } from '@/lib/search/postings';
import { lookupKey } from '@/lib/search/score';
import { blockKey } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import { read } from '../transact';
import type { BlockCache } from './block-cache';
import type { LoadedSegment } from './segments';

/** The postings of each term (by `lookupKey`) in each segment. */
export type FoundPostings = ReadonlyMap<string, readonly Postings[]>;

/** Reads the blocks that have the terms, all in one transaction; none where all of them were read before. */
export async function readPostingsOf(
  connection: LibraryConnection,
  lookups: readonly TermLookup[],
  { segments, cache }: { readonly segments: readonly LoadedSegment[]; readonly cache: BlockCache },
): Promise<Result<FoundPostings>> {
  const wanted = new Map(lookups.map((lookup) => [lookupKey(lookup), lookup]));
  const places = [...wanted.values()].map((lookup) =>
    segments.map(({ record, firstTerms }) => {
      const { from, to } = blocksFor(firstTerms, lookup.term, lookup.match);
      return Array.from({ length: to - from }, (_, index) => blockKey(record.id, from + index));
    }),
  );
  const blocks = await readBlocks(connection, new Set(places.flat(2)), cache);
  if (!blocks.ok) return blocks;
  const found = [...wanted].map(([key, { term, match }], index) => {
    const ofSegments = (places[index] ?? []).map((keys) => {
      const lists = keys.flatMap((at) => {
        const block = blocks.value.get(at);
        return block === undefined ? [] : findInBlock(block, term, match);
      });
      return lists.length === 0 ? noPostings : unitePostings(lists);
    });
    return [key, ofSegments] as const;
  });
  return success<FoundPostings>(new Map(found));
}

async function readBlocks(
  connection: LibraryConnection,
  keys: ReadonlySet<number>,
  cache: BlockCache,
): Promise<Result<ReadonlyMap<number, Uint8Array>>> {
  const blocks = new Map<number, Uint8Array>();
  const missing: number[] = [];
  for (const key of keys) {
    const known = cache.get(key);
    if (known === undefined) missing.push(key);
    else blocks.set(key, known);
  }
  if (missing.length === 0) return success(blocks);
  return read(
    connection,
    async (transaction) => {
      const store = transaction.objectStore('blocks');
      const found = await Promise.all(missing.map((key) => store.get(key)));
      for (const [index, key] of missing.entries()) {
        const block = found[index];
        if (block === undefined) continue;
        blocks.set(key, block);
        cache.put(key, block);
      }
      return success(blocks);
    },
    { stores: ['blocks'] },
  );
}
