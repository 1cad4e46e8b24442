import type { Span } from '@/lib/base/span';

/**
 * - same: the words are unchanged, among the words they stood among
 * - moved: the words are unchanged, at another place
 * - reworded: enough of the words is left to say that it is the passage
 * - rewritten: its neighbours stand around something else now; a place to look at, not the passage
 */
export type Outcome = 'same' | 'moved' | 'reworded' | 'rewritten';

export type Located = {
  readonly span: Span;
  readonly outcome: Outcome;
  /** 0..1, how sure the place is; below 0.5 it should be shown as doubtful. */
  readonly score: number;
};
