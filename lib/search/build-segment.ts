import { type Block, createBlockWriter } from './blocks';
import { createByteWriter } from './bytes';
import type { SearchDocument } from './document';
import { FIELD, joinedFields, writePosting } from './postings';
import { idBytes, lengthCode, type SegmentRecord } from './segment';
import { eachTerm } from './terms';
import { unitsOf } from './units';

const MS_PER_DAY = 86_400_000;

export type BuiltSegment = { readonly record: SegmentRecord; readonly blocks: readonly Block[] };

const bits = [
  ['headline', FIELD.headline],
  ['names', FIELD.names],
  ['tag', FIELD.tag],
  ['comment', FIELD.comment],
  ['quote', FIELD.quote],
  ['text', 1],
] as const;

/** Postings in hand: document and field byte in one number. Plain lists of numbers, because most terms have one or two. */
type List = number[];

const FIELD_BITS = 8;

export type SegmentBuilder = {
  /** Takes a document in; its number is that of those before it. */
  add(document: SearchDocument): void;
  finish(id: number): BuiltSegment;
};

/** Makes a segment of documents in their order. */
export function createSegmentBuilder(): SegmentBuilder {
  const lists = new Map<string, List>();
  const ids = { article: createByteWriter(), version: createByteWriter() };
  const lengths: number[] = [];
  const days: number[] = [];
  return {
    add(added) {
      const number = lengths.length;
      ids.article.bytes(idBytes(added.articleId));
      ids.version.bytes(idBytes(added.versionId));
      days.push(Math.floor(Date.parse(added.savedAt) / MS_PER_DAY));
      lengths.push(lengthCode(addTerms(lists, added, number)));
    },
    finish(id) {
      const blocks = blocksOf(lists);
      const record = {
        id,
        articleIds: ids.article.toBytes(),
        versionIds: ids.version.toBytes(),
        lengths: Uint8Array.from(lengths),
        days: Uint16Array.from(days),
        firstTerms: blocks.map(({ firstTerm }) => firstTerm).join('\n'),
        byteCount: blocks.reduce((sum, { bytes }) => sum + bytes.length, 0),
      };
      return { record, blocks };
    },
  };
}

/** Adds the postings of a document; gives the units of its text. */
function addTerms(lists: Map<string, List>, added: SearchDocument, number: number): number {
  let length = 0;
  for (const [field, bit] of bits) {
    for (const text of added.fields[field]) {
      const units = unitsOf(text);
      if (field === 'text') length += units.length;
      eachTerm(units, (term) => {
        const list = lists.get(term);
        if (list === undefined) lists.set(term, [(number << FIELD_BITS) | bit]);
        else addPosting(list, number, bit);
      });
    }
  }
  return length;
}

function addPosting(list: List, number: number, bit: number): void {
  const at = list.length - 1;
  const last = list[at] ?? 0;
  if (last >>> FIELD_BITS !== number) list.push((number << FIELD_BITS) | bit);
  else list[at] = (number << FIELD_BITS) | joinedFields(last & 0xff, bit);
}

function blocksOf(lists: ReadonlyMap<string, List>): readonly Block[] {
  const blocks: Block[] = [];
  const postings = createByteWriter();
  const writer = createBlockWriter((block) => blocks.push(block));
  for (const term of [...lists.keys()].sort()) {
    const list = lists.get(term);
    if (list === undefined) continue;
    postings.clear();
    let before = 0;
    for (const posting of list) {
      const number = posting >>> FIELD_BITS;
      writePosting(postings, number - before, posting & 0xff);
      before = number;
    }
    writer.add({ term, count: list.length, bytes: postings.toBytes() });
  }
  writer.finish();
  return blocks;
}
