import { expect, it } from 'vitest';
import type { Annotation } from '@/lib/annotation/annotation';
import { type UndoStep, withUndoStep } from '@/lib/annotation/undo-steps';
import { sampleAnnotation, sampleId } from '@/test/support/sample-records';

const [first, second] = [sampleId(1), sampleId(2)];
const before = (id: string, exact: string): Annotation => sampleAnnotation({ id, exact });
const stepsOf = (...steps: UndoStep[]) => steps.reduce(withUndoStep, [] as readonly UndoStep[]);

it('keeps what was done, the latest last', () => {
  expect(stepsOf({ kind: 'made', id: first }, { kind: 'removed', id: first })).toEqual([
    { kind: 'made', id: first },
    { kind: 'removed', id: first },
  ]);
});

it('takes edits in a row as one, and keeps what stood before the first of them', () => {
  const [old, typed] = [before(first, 'old'), before(first, 'typed')];
  expect(
    stepsOf(
      { kind: 'edited', id: first, before: old },
      { kind: 'edited', id: first, before: typed },
    ),
  ).toEqual([{ kind: 'edited', id: first, before: old }]);
});

it('keeps edits of different annotations apart', () => {
  const steps = stepsOf(
    { kind: 'edited', id: first, before: before(first, 'a') },
    { kind: 'edited', id: second, before: before(second, 'b') },
    { kind: 'edited', id: first, before: before(first, 'c') },
  );
  expect(steps.map(({ id }) => id)).toEqual([first, second, first]);
});

it('forgets the oldest', () => {
  const many = Array.from(
    { length: 60 },
    (_, index): UndoStep => ({ kind: 'made', id: sampleId(index) }),
  );
  const steps = stepsOf(...many);
  expect(steps).toHaveLength(50);
  expect(steps[0]?.id).toBe(sampleId(10));
});
