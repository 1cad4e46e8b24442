import { describe, expect, it } from 'vitest';
import { alignTexts } from '@/lib/anchor/align';
import { spanOfWords, wordsOfSpan } from '@/lib/anchor/passage';
import { placeLinked } from '@/lib/anchor/place-linked';

function place(oldText: string, newText: string, exact: string) {
  const { links } = alignTexts(oldText, newText);
  if (links === null) throw new Error('The texts are equal');
  const start = oldText.indexOf(exact);
  const found = placeLinked(links, wordsOfSpan(links.old, { start, end: start + exact.length }));
  if (found === null) return null;
  const span = spanOfWords(links.new, found.words);
  return { ...found, text: newText.slice(span.start, span.end) };
}

const before = 'The council paid four million. The old ferry line runs again. Nobody believed it.';

describe('placeLinked', () => {
  it('is whole where every word is there', () => {
    const found = place(before, `So it was. ${before}`, 'old ferry line');
    expect(found).toMatchObject({
      text: 'old ferry line',
      coverage: 1,
      isWhole: true,
      isMoved: false,
    });
  });

  it('is not whole where words were put in', () => {
    const found = place(before, before.replace('ferry', 'rusty ferry'), 'old ferry line');
    expect(found).toMatchObject({ text: 'old rusty ferry line', coverage: 1, isWhole: false });
  });

  it('reaches to the neighbour where the edge was reworded', () => {
    const after = before.replace('The old ferry line', 'This much older ferry line');
    expect(place(before, after, 'The old ferry line runs again')?.text).toBe(
      'This much older ferry line runs again',
    );
  });

  it('does not reach over the end of a line that the passage did not cross', () => {
    const after = before.replace('runs again. Nobody', 'sails.\nIt is said that nobody');
    expect(place(before, after, 'The old ferry line runs again')?.text).not.toContain('\n');
  });

  it('is null where too little is left', () => {
    const after = before.replace('old ferry line runs again', 'new airport opened');
    expect(place(before, after, 'old ferry line runs again')).toBeNull();
  });

  it('wants all words of a short passage, and a neighbour with them', () => {
    expect(place(before, before.replace('old ferry', 'old boat'), 'old ferry')).toBeNull();
    const elsewhere = 'Ten trains, six buses, one old ferry among more trams';
    expect(place(before, elsewhere, 'old ferry')).toBeNull();
  });
});
