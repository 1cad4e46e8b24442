import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, spanOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { fileNameOf } from './file-name';
import type { EachFormat, ExportOptions } from './format';
import { wantedAnnotations } from './record-parts';

/** Its import dialog asks whose annotations to take, so there is a name to choose. */
const USER = 'acct:postil@localhost';

/** UTF-16 units of context that Hypothesis describes a quote with. */
const CONTEXT = 32;

/**
 * What Hypothesis' client imports, one file an article: it puts every annotation of a file onto the page in front of the
 * person. https://github.com/hypothesis/client, `import-annotations.ts`
 */
export const hypothesisFormat: EachFormat = {
  kind: 'each',
  id: 'hypothesis',
  group: 'more',
  labelKey: 'formatHypothesis',
  hintKey: 'hintHypothesis',
  extension: 'json',
  mimeType: 'application/json',
  isText: true,
  serialize(record, options) {
    const { id, article } = record.saved;
    const file = {
      export_date: options.exportedAt,
      export_userid: USER,
      client_version: `postil ${options.version}`,
      annotations: wantedAnnotations(record, options).map((annotation) =>
        apiAnnotation(annotation, record, options),
      ),
    };
    return {
      name: fileNameOf(article.headline, { extension: 'json', fallback: id }),
      text: `${JSON.stringify(file, null, 2)}\n`,
    };
  },
};

/** A comment of `''` is a highlight. The label goes among the tags, Hypothesis has none. */
function apiAnnotation(
  annotation: Annotation,
  { saved: { article } }: ArticleRecord,
  { labelName }: ExportOptions,
) {
  const label = labelIdOf(annotation);
  const [{ prefix, suffix }] = annotation.target.selector;
  const span = spanOf(annotation);
  const { source } = annotation.target;
  return {
    id: annotation.id,
    created: annotation.created,
    updated: annotation.modified,
    user: USER,
    uri: source,
    text: commentOf(annotation),
    tags: [...new Set([...(label === null ? [] : [labelName(label)]), ...tagsOf(annotation)])],
    target: [
      {
        source,
        selector: [
          ...(span === null ? [] : [{ type: 'TextPositionSelector', ...span }]),
          {
            type: 'TextQuoteSelector',
            exact: quoteOf(annotation),
            prefix: prefix.slice(-CONTEXT),
            suffix: suffix.slice(0, CONTEXT),
          },
        ],
      },
    ],
    document: { title: [article.headline] },
    references: [],
  };
}
