import { type ByteReader, type ByteWriter, readVarint } from './bytes';

/*
 * A posting tells of one document that has a term: where (a bit a field) and how often in the text (to 7). Stored as twice
 * the distance from the document before it, and one more where a byte for the fields follows; none does where the term is
 * in the text once, as most are.
 */

export const FIELD = {
  headline: 0x80,
  names: 0x40,
  tag: 0x20,
  comment: 0x10,
  quote: 0x08,
  /** How often in the text; more than 7 counts as 7. */
  text: 0x07,
} as const;

export const MAX_TEXT_COUNT = 7;

const ONCE_IN_TEXT = 1;

/** Documents in ascending order, and the field byte of each. */
export type Postings = { readonly documents: Uint32Array; readonly fields: Uint8Array };

export const noPostings: Postings = { documents: new Uint32Array(), fields: new Uint8Array() };

export function writePosting(writer: ByteWriter, gap: number, fields: number): void {
  if (fields === ONCE_IN_TEXT) {
    writer.varint(gap * 2);
    return;
  }
  writer.varint(gap * 2 + 1);
  writer.byte(fields);
}

/** Reads postings from where the reader is. */
export function readPostings(reader: ByteReader, count: number): Postings {
  const documents = new Uint32Array(count);
  const fields = new Uint8Array(count);
  let document = 0;
  for (let index = 0; index < count; index++) {
    const step = readVarint(reader);
    document += step >>> 1;
    documents[index] = document;
    fields[index] = (step & 1) === 0 ? ONCE_IN_TEXT : (reader.bytes[reader.at++] ?? 0);
  }
  return { documents, fields };
}

/** The field byte of two occurrences of a term in one document. */
export function joinedFields(a: number, b: number): number {
  const text = Math.min(MAX_TEXT_COUNT, (a & FIELD.text) + (b & FIELD.text));
  return ((a | b) & ~FIELD.text) | text;
}

/** One list of many, each in ascending order: of a document that several have, the fields are joined. */
export function unitePostings(lists: readonly Postings[]): Postings {
  const [first] = lists;
  if (lists.length <= 1) return first ?? noPostings;
  const byDocument = new Map<number, number>();
  for (const { documents, fields } of lists) {
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      const before = byDocument.get(document) ?? 0;
      byDocument.set(document, joinedFields(before, fields[index] ?? 0));
    }
  }
  const documents = Uint32Array.from(byDocument.keys()).sort();
  return { documents, fields: Uint8Array.from(documents, (one) => byDocument.get(one) ?? 0) };
}
