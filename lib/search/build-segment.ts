import { type Block, createBlockWriter } from './blocks';
import { type ByteWriter, createByteWriter } from './bytes';
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

type List = { count: number; last: number; readonly postings: ByteWriter };

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
      const { terms, length } = termsOf(added);
      lengths.push(lengthCode(length));
      for (const [term, fields] of terms) addPosting(lists, { term, number, fields });
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

/** Each term of a document with its field byte; `length`: units of its text. */
function termsOf(added: SearchDocument) {
  const terms = new Map<string, number>();
  let length = 0;
  for (const [field, bit] of bits) {
    for (const text of added.fields[field]) {
      const units = unitsOf(text);
      if (field === 'text') length += units.length;
      eachTerm(units, (term) => {
        terms.set(term, joinedFields(terms.get(term) ?? 0, bit));
      });
    }
  }
  return { terms, length };
}

function addPosting(
  lists: Map<string, List>,
  {
    term,
    number,
    fields,
  }: { readonly term: string; readonly number: number; readonly fields: number },
): void {
  let list = lists.get(term);
  if (list === undefined) {
    list = { count: 0, last: 0, postings: createByteWriter() };
    lists.set(term, list);
  }
  writePosting(list.postings, number - list.last, fields);
  list.last = number;
  list.count++;
}

function blocksOf(lists: ReadonlyMap<string, List>): readonly Block[] {
  const blocks: Block[] = [];
  const writer = createBlockWriter((block) => blocks.push(block));
  for (const term of [...lists.keys()].sort()) {
    const list = lists.get(term);
    if (list === undefined) continue;
    writer.add({ term, count: list.count, bytes: list.postings.toBytes() });
  }
  writer.finish();
  return blocks;
}
