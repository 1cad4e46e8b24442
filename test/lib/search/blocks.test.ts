import { expect, it } from 'vitest';
import {
  type Block,
  blocksFor,
  createBlockWriter,
  entriesOf,
  findInBlock,
} from '@/lib/search/blocks';
import { createByteWriter } from '@/lib/search/bytes';
import { writePosting } from '@/lib/search/postings';

/** A thousand terms, each in one document of its own number, in some blocks. */
function blocks() {
  const made: Block[] = [];
  const writer = createBlockWriter((block) => made.push(block));
  const terms = Array.from({ length: 1000 }, (_, index) => `词${String(index).padStart(4, '0')}`);
  for (const [index, term] of terms.entries()) {
    const postings = createByteWriter();
    writePosting(postings, index, 1);
    writer.add({ term, count: 1, bytes: postings.toBytes() });
  }
  writer.finish();
  return { made, terms, firstTerms: made.map(({ firstTerm }) => firstTerm) };
}

const found = (
  { made, firstTerms }: ReturnType<typeof blocks>,
  term: string,
  match: 'whole' | 'prefix',
) => {
  const { from, to } = blocksFor(firstTerms, term, match);
  return made
    .slice(from, to)
    .flatMap(({ bytes }) => findInBlock(bytes, term, match))
    .flatMap(({ documents }) => [...documents]);
};

it('finds each term in one block', () => {
  const all = blocks();
  expect(all.made.length).toBeGreaterThan(1);
  expect(all.terms.map((term) => found(all, term, 'whole'))).toEqual(
    all.terms.map((_term, index) => [index]),
  );
  const { from, to } = blocksFor(all.firstTerms, '词0500', 'whole');
  expect(to - from).toBe(1);
});

it('finds all terms that begin so, over the ends of blocks', () => {
  const all = blocks();
  expect(found(all, '词', 'prefix')).toHaveLength(1000);
  expect(found(all, '词05', 'prefix')).toHaveLength(100);
});

it.each(['词05000', '词', '甲', '龍', 'a'])('finds no term %s where there is none', (term) => {
  expect(found(blocks(), term, 'whole')).toEqual([]);
});

it('gives all entries back in their order', () => {
  const { made, terms } = blocks();
  expect(made.flatMap(({ bytes }) => [...entriesOf(bytes)]).map(({ term }) => term)).toEqual(terms);
});
