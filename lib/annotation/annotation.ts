import type { TextSelectors } from '@/lib/anchor/selector';
import type { Id } from '@/lib/base/id';

/** W3C TextualBody; `purpose` tells a comment from a tag from the label. */
export type TextualBody = {
  readonly type: 'TextualBody';
  readonly value: string;
  /**
   * `commenting`: Markdown. `tagging`: one tag. `classifying`: id of the label. `linking`: address of the picture, where a
   * figure was annotated as a whole; its caption and credit are the quote.
   */
  readonly purpose: 'commenting' | 'tagging' | 'classifying' | 'linking';
  readonly format: 'text/markdown' | 'text/plain';
};

export type AnnotationTarget = {
  /** The page's address at the time. */
  readonly source: string;
  readonly selector: TextSelectors;
  /** Which captured version the selectors speak of (`cached: urn:uuid:<version id>`); W3C TimeState. */
  readonly state: {
    readonly type: 'TimeState';
    readonly sourceDate: string;
    readonly cached: string;
  };
};

/**
 * A W3C Web Annotation without its `@context`. At most one commenting, classifying and linking body; tags are unique.
 * `motivation` follows the bodies: `commenting` with a comment, else `highlighting`.
 */
export type Annotation = {
  readonly id: Id;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly body: readonly TextualBody[];
  readonly target: AnnotationTarget;
};

/** The annotation with its place in the library. */
export type AnnotationRecord = {
  readonly id: Id;
  readonly articleId: Id;
  readonly annotation: Annotation;
  /** ISO 8601 in UTC; null = not in the trash. */
  readonly trashedAt: string | null;
};
