/** Identifier of a stored record: a lower-case UUID made by the client, so that every save can be repeated without harm. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value);
}

/** What a pure function may need from outside, given to it as an argument. */
export type Surroundings = {
  /** A fresh id at each call. */
  readonly newId: () => Id;
  /** The present instant, ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T10:30:00.000Z`. */
  readonly now: () => string;
};
