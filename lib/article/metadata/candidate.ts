import type { FieldOrigin } from '../article';

/** One answer to what a field is, with where it stands and how far it can be believed. */
export type Candidate<Value> = {
  readonly value: Value;
  readonly origin: FieldOrigin;
  /** 0..1, comparable among the candidates of one field only. */
  readonly confidence: number;
};

/** A list with the one candidate, empty where the page gives no value (null, undefined, `''`, `[]`). */
export function candidate<Value>(
  value: Value | null | undefined,
  origin: FieldOrigin,
  confidence: number,
): readonly Candidate<Value>[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value) && value.length === 0) return [];
  return [{ value, origin, confidence }];
}

/** The most believable candidate, of equals the first; null = none. */
export function bestOf<Found extends Candidate<unknown>>(
  candidates: readonly Found[],
): Found | null {
  return candidates.reduce<Found | null>(
    (best, next) => (best === null || next.confidence > best.confidence ? next : best),
    null,
  );
}
