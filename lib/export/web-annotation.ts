import type { Annotation, TextualBody } from '@/lib/annotation/annotation';
import { versionIdOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord, Version } from '@/lib/library/saved-article';
import { codePointCounter } from './code-points';
import type { ExportOptions, WholeFormat } from './format';
import { currentVersionOf, wantedAnnotations } from './record-parts';

/**
 * W3C Web Annotations, https://www.w3.org/TR/annotation-model/: an AnnotationCollection with its one page inside.
 * Positions count Unicode code points, as the recommendation says; the state tells the copy they count in.
 */
export const webAnnotationFormat: WholeFormat = {
  kind: 'whole',
  id: 'web-annotation',
  group: 'more',
  labelKey: 'formatWebAnnotation',
  hintKey: 'hintWebAnnotation',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  isText: true,
  async *serialize(records, options) {
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: 'Postil',
      generator: generatorOf(options),
      modified: options.exportedAt,
    };
    yield `${JSON.stringify(collection, null, 2).slice(0, -'\n}'.length)},\n  "first": {\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`;
    let total = 0;
    for await (const record of records) {
      for (const item of itemsOf(record, options)) {
        yield `${total === 0 ? '' : ','}\n${JSON.stringify(item, null, 2)}`;
        total += 1;
      }
    }
    yield `]\n  },\n  "total": ${total}\n}\n`;
  },
};

const generatorOf = ({ version }: ExportOptions) => ({
  type: 'Software',
  name: 'Postil',
  'schema:softwareVersion': version,
});

function itemsOf(record: ArticleRecord, options: ExportOptions): readonly object[] {
  const counters = new Map(
    record.bodies.map(({ versionId, text }) => [versionId, codePointCounter(text)]),
  );
  const marks = wantedAnnotations(record, options).map((annotation) => {
    const versionId = versionIdOf(annotation);
    return annotationItem(annotation, {
      options,
      version: record.versions.find(({ id }) => id === versionId),
      countTo: counters.get(versionId ?? '') ?? null,
    });
  });
  return [...pageItem(record, options), ...marks];
}

/** What the person said of the article as a whole. */
function pageItem(record: ArticleRecord, options: ExportOptions): readonly object[] {
  const { saved } = record;
  const isSilent = saved.comment === '' && saved.tags.length === 0;
  if (isSilent || !options.annotations) return [];
  const comment: readonly TextualBody[] =
    saved.comment === ''
      ? []
      : [
          {
            type: 'TextualBody',
            value: saved.comment,
            purpose: 'commenting',
            format: 'text/markdown',
          },
        ];
  const tags = saved.tags.map(
    (value): TextualBody => ({
      type: 'TextualBody',
      value,
      purpose: 'tagging',
      format: 'text/plain',
    }),
  );
  return [
    {
      id: `urn:uuid:${saved.id}`,
      type: 'Annotation',
      motivation: 'bookmarking',
      created: saved.savedAt,
      modified: saved.updatedAt,
      generator: generatorOf(options),
      body: [...comment, ...tags],
      target: { source: saved.article.url, state: stateOf(currentVersionOf(record)) },
    },
  ];
}

type Around = {
  readonly options: ExportOptions;
  readonly version: Version | undefined;
  /** Code points before a UTF-16 offset; null = the text is not there to count in. */
  readonly countTo: ((offset: number) => number) | null;
};

function annotationItem(annotation: Annotation, { options, version, countTo }: Around): object {
  const { id, type, motivation, created, modified, body, target } = annotation;
  const [quote, position] = target.selector;
  const inCodePoints =
    position === undefined || countTo === null
      ? []
      : [{ type: position.type, start: countTo(position.start), end: countTo(position.end) }];
  return {
    id: `urn:uuid:${id}`,
    type,
    motivation,
    created,
    modified,
    generator: generatorOf(options),
    body: body.map((part) =>
      part.purpose === 'classifying' ? { ...part, value: options.labelName(part.value) } : part,
    ),
    target: {
      source: target.source,
      selector: [quote, ...inCodePoints],
      state: version === undefined ? [target.state] : stateOf(version),
    },
  };
}

function stateOf(version: Version | undefined): readonly object[] {
  if (version === undefined) return [];
  const { capturedAt, sha256 } = version;
  return [{ type: 'TimeState', sourceDate: capturedAt, cached: `urn:sha256:${sha256}` }];
}
