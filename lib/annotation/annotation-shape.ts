import type { TextSelectors } from '@/lib/anchor/selector';
import { isId } from '@/lib/base/id';
import {
  integer,
  listOf,
  nullOr,
  oneOf,
  partial,
  record,
  refuse,
  type Shape,
  text,
  textThat,
} from '@/lib/base/shape';
import type { Annotation, AnnotationRecord } from './annotation';
import type { AnnotationEdits } from './create-annotation';
import type { SeenFields } from './merge-edits';

/** Characters; far above any passage that a person marks, below what would hurt the browser. */
const MAX_TEXT = 1_000_000;
const MAX_BODIES = 1000;
const MAX_LABEL_ID = 1000;

export const idShape = textThat(isId, 'an id (lower-case UUID)');

/** ISO 8601 in UTC to the second or finer, as we write instants. */
export const instantShape = textThat(
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  'an instant like 2026-11-24T08:00:00.000Z',
);

/** Absolute http(s) address. */
export const addressShape = textThat(
  (value) => /^https?:\/\//i.test(value) && URL.canParse(value) && value.length <= MAX_TEXT,
  'an http(s) address',
);

const quoteShape = record({
  type: oneOf(['TextQuoteSelector']),
  exact: text(MAX_TEXT),
  prefix: text(MAX_TEXT),
  suffix: text(MAX_TEXT),
});

const positionShape = record({
  type: oneOf(['TextPositionSelector']),
  start: integer(0),
  end: integer(0),
});

const selectorsShape: Shape<TextSelectors> = (data, path) => {
  if (!Array.isArray(data) || data.length < 1 || data.length > 2) {
    return refuse(path, 'a quote selector, then at most a position selector');
  }
  const quote = quoteShape(data[0], `${path}[0]`);
  if (data.length === 1) return [quote];
  const position = positionShape(data[1], `${path}[1]`);
  if (position.end < position.start) refuse(`${path}[1].end`, 'a number not below start');
  return [quote, position];
};

/** A stored annotation: the W3C shape without its `@context`. */
export const annotationShape: Shape<Annotation> = record({
  id: idShape,
  type: oneOf(['Annotation']),
  motivation: oneOf(['highlighting', 'commenting']),
  created: instantShape,
  modified: instantShape,
  body: listOf(
    record({
      type: oneOf(['TextualBody']),
      value: text(MAX_TEXT),
      purpose: oneOf(['commenting', 'tagging', 'classifying', 'linking']),
      format: oneOf(['text/markdown', 'text/plain']),
    }),
    MAX_BODIES,
  ),
  target: record({
    source: addressShape,
    selector: selectorsShape,
    state: record({
      type: oneOf(['TimeState']),
      sourceDate: instantShape,
      cached: text(2000),
    }),
  }),
});

const tagListShape = listOf(text(MAX_TEXT), MAX_BODIES);

/** What a person's editor showed before they changed it. */
export const seenShape: Shape<SeenFields> = partial({
  comment: text(MAX_TEXT),
  tags: tagListShape,
});

export const annotationEditsShape: Shape<AnnotationEdits> = partial({
  comment: text(MAX_TEXT),
  labelId: text(MAX_LABEL_ID),
  tags: tagListShape,
  seen: seenShape,
});

export const annotationRecordShape: Shape<AnnotationRecord> = record({
  id: idShape,
  articleId: idShape,
  annotation: annotationShape,
  trashedAt: nullOr(instantShape),
});
