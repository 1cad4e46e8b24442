/** Half-open range of UTF-16 code units in a text: `start` is in, `end` is out. */
export type Span = { readonly start: number; readonly end: number };

export function isEmptySpan(span: Span): boolean {
  return span.end <= span.start;
}

/** Whether the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
