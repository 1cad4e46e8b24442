/** W3C TextQuoteSelector: the words and what stands around them, as in the canonical text. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * W3C TextPositionSelector over the canonical text. Stored in UTF-16 code units; exporters convert to the code points
 * that the recommendation counts in.
 */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

/** A position is absent where only the quote is known (imported quotes, text outside the article's body). */
export type TextSelectors =
  | readonly [TextQuoteSelector, TextPositionSelector]
  | readonly [TextQuoteSelector];
