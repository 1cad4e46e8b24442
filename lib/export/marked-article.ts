import type { Annotation } from '@/lib/annotation/annotation';
import { spanOf, versionIdOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ExportOptions } from './format';
import { markSpans } from './mark-spans';
import { type MarkupElement, type MarkupNode, parseMarkup } from './markup-tree';
import { currentBodyOf, wantedAnnotations } from './record-parts';

/** An annotation with its number in the document. */
export type NumberedNote = { readonly annotation: Annotation; readonly number: number };

export type MarkedArticle = {
  readonly nodes: readonly MarkupNode[];
  readonly notes: readonly NumberedNote[];
  /** Numbers of the notes that are marked in the text. The others speak of an older version, or their place is unknown. */
  readonly placed: ReadonlySet<number>;
};

/** Where a note's number leads to, and back. */
export const noteId = (number: number) => `note-${number}`;
export const referenceId = (number: number) => `ref-${number}`;

/** The present version's text with the annotations made on it marked and numbered, in the order of the text. */
export function markedArticle(record: ArticleRecord, options: ExportOptions): MarkedArticle {
  const body = currentBodyOf(record);
  const tree = parseMarkup(body?.html ?? '');
  const notes = wantedAnnotations(record, options).map((annotation, index) => ({
    annotation,
    number: index + 1,
  }));
  const spans = notes.flatMap(({ annotation, number }) => {
    const span = spanOf(annotation);
    const isHere = versionIdOf(annotation) === record.saved.currentVersionId;
    if (span === null || !isHere) return [];
    return [{ ...span, number, attributes: ' class="mark"', after: referenceTo(number) }];
  });
  const marked = markSpans(tree, body?.text ?? '', spans);
  return marked === null
    ? { nodes: tree, notes, placed: new Set() }
    : { nodes: marked, notes, placed: new Set(spans.map(({ number }) => number)) };
}

function referenceTo(number: number): MarkupElement {
  return {
    kind: 'element',
    name: 'sup',
    attributes: ` id="${referenceId(number)}"`,
    children: [
      {
        kind: 'element',
        name: 'a',
        attributes: ` role="doc-noteref" href="#${noteId(number)}"`,
        children: [{ kind: 'text', text: String(number) }],
      },
    ],
  };
}
