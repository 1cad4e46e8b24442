/* What https://www.w3.org/TR/annotation-model/ requires of the parts that we write, as JSON Schema. */

const dateTime = { type: 'string', format: 'date-time', pattern: 'Z$' };
const iri = { type: 'string', format: 'iri' };

/** 3.2.4 Embedded Textual Body, 3.3.4 Motivation and Purpose. */
const textualBody = {
  type: 'object',
  required: ['type', 'value', 'purpose'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    purpose: { enum: ['commenting', 'tagging', 'classifying', 'linking'] },
    format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
  },
};

/** 4.2.4 Text Quote Selector. */
const quoteSelector = {
  type: 'object',
  required: ['type', 'exact'],
  properties: {
    type: { const: 'TextQuoteSelector' },
    exact: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
  },
};

/** 4.2.5 Text Position Selector: not negative, the end not before the start. */
const positionSelector = {
  type: 'object',
  required: ['type', 'start', 'end'],
  properties: {
    type: { const: 'TextPositionSelector' },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
  },
};

/** 4.3.1 Time State: `sourceDate` or a range of dates. */
const timeState = {
  type: 'object',
  required: ['type', 'sourceDate'],
  properties: { type: { const: 'TimeState' }, sourceDate: dateTime, cached: iri },
};

/** 4. Specific Resources. */
const specificResource = {
  type: 'object',
  required: ['source'],
  properties: {
    source: iri,
    selector: { type: 'array', minItems: 1, items: { anyOf: [quoteSelector, positionSelector] } },
    state: { type: 'array', items: timeState },
  },
};

/** 3.1 Annotations. */
const annotation = {
  type: 'object',
  required: ['id', 'type', 'motivation', 'target'],
  properties: {
    id: iri,
    type: { const: 'Annotation' },
    motivation: { enum: ['bookmarking', 'commenting', 'highlighting'] },
    created: dateTime,
    modified: dateTime,
    generator: { type: 'object', required: ['type'], properties: { type: { const: 'Software' } } },
    body: { type: 'array', items: textualBody },
    target: specificResource,
  },
};

/** 5.1 Annotation Collection with 5.2 Annotation Page embedded. */
export const annotationCollectionSchema = {
  type: 'object',
  required: ['@context', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['type', 'items'],
      properties: {
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: annotation },
      },
    },
  },
};
