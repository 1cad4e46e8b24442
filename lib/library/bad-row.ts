/** Where in a file a row stands: a line of a table, or an item by its path, e.g. `annotations[3]`. */
export type RowPlace =
  | { readonly unit: 'line'; readonly line: number }
  | { readonly unit: 'item'; readonly path: string };

/**
 * Why a row of an imported file is left out. `feed`: an item of a feed, which nobody saved. `broken-quotes`: a quotation
 * mark where a table may have none. `invalid`: a value that the library cannot hold, told in `detail`.
 */
export type BadRowReason =
  | 'no-address'
  | 'no-quote'
  | 'no-record'
  | 'reply'
  | 'feed'
  | 'broken-quotes'
  | 'invalid';

export type BadRow = {
  readonly place: RowPlace;
  readonly reason: BadRowReason;
  /** In English; `''` = nothing to add. */
  readonly detail: string;
};
