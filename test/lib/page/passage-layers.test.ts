import { expect, it } from 'vitest';
import { passagesInLayers } from '@/lib/page/passage-layers';

const claim = { id: 'claim' };
const quote = { id: 'quote' };
const passage = (label: object, start: number, end: number) => ({ label, span: { start, end } });
const layersOf = (...passages: ReturnType<typeof passage>[]) =>
  passagesInLayers(passages).map(({ span, layer }) => [span.start, span.end, layer]);

it('leaves passages that do not overlap in one layer', () => {
  expect(layersOf(passage(claim, 5, 9), passage(claim, 0, 5))).toEqual([
    [0, 5, 0],
    [5, 9, 0],
  ]);
});

it('puts the shorter of two that overlap above the other', () => {
  expect(layersOf(passage(claim, 2, 4), passage(claim, 0, 9), passage(claim, 9, 12))).toEqual([
    [0, 9, 0],
    [2, 4, 1],
    [9, 12, 0],
  ]);
});

it('counts labels by themselves, since they are told apart by their marks', () => {
  expect(layersOf(passage(claim, 0, 9), passage(quote, 2, 4))).toEqual([
    [0, 9, 0],
    [2, 4, 0],
  ]);
});
