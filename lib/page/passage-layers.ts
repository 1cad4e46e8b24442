import type { Span } from '@/lib/base/span';

/** A passage in the upper layer overlaps one with the same label in the lower layer. */
export type Layer = 0 | 1;

/**
 * Two layers for the passages of each label: within one, overlapping passages would run together. The same span twice,
 * or a third one over two others, stays in the upper layer.
 */
export function passagesInLayers<Passage extends { readonly span: Span; readonly label: object }>(
  passages: readonly Passage[],
): readonly (Passage & { readonly layer: Layer })[] {
  const ends = new Map<object, number>();
  return [...passages]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((passage) => {
      const { label, span } = passage;
      const lowerEnd = ends.get(label) ?? 0;
      if (span.start < lowerEnd) return { ...passage, layer: 1 };
      ends.set(label, span.end);
      return { ...passage, layer: 0 };
    });
}
