import type { Id } from '@/lib/base/id';
import type { Span } from '@/lib/base/span';
import type { Annotation, TextualBody } from './annotation';

const VERSION_PREFIX = 'urn:uuid:';

/** The comment in Markdown; `''` = none. */
export function commentOf(annotation: Annotation): string {
  return bodyFor(annotation, 'commenting')?.value ?? '';
}

/** The label's id; null = the annotation names none. */
export function labelIdOf(annotation: Annotation): string | null {
  return bodyFor(annotation, 'classifying')?.value ?? null;
}

export function tagsOf(annotation: Annotation): readonly string[] {
  return annotation.body.filter((body) => body.purpose === 'tagging').map((body) => body.value);
}

/** Http(s) address of the picture of a figure that was annotated as a whole; null = a passage of text. */
export function pictureOf(annotation: Annotation): string | null {
  const address = bodyFor(annotation, 'linking')?.value ?? '';
  return /^https?:\/\//i.test(address) ? address : null;
}

/** The words that were annotated, as they stood in the canonical text. */
export function quoteOf(annotation: Annotation): string {
  return annotation.target.selector[0].exact;
}

/** The span in the canonical text of its version; null = only the quote is known. */
export function spanOf(annotation: Annotation): Span | null {
  const position = annotation.target.selector[1];
  return position === undefined ? null : { start: position.start, end: position.end };
}

/** The version that the selectors speak of; null = the state names none of ours. */
export function versionIdOf(annotation: Annotation): Id | null {
  const { cached } = annotation.target.state;
  return cached.startsWith(VERSION_PREFIX) ? cached.slice(VERSION_PREFIX.length) : null;
}

/** The W3C `cached` IRI of a version. */
export function cachedIri(versionId: Id): string {
  return `${VERSION_PREFIX}${versionId}`;
}

function bodyFor(annotation: Annotation, purpose: TextualBody['purpose']): TextualBody | undefined {
  return annotation.body.find((body) => body.purpose === purpose);
}

/** Document order of the annotated version: by start, then end; those known by their quote only come last, oldest first. */
export function compareByPosition(a: Annotation, b: Annotation): number {
  const spanA = spanOf(a);
  const spanB = spanOf(b);
  if (spanA === null || spanB === null) {
    if (spanA !== null) return -1;
    if (spanB !== null) return 1;
    return a.created < b.created ? -1 : 1;
  }
  return spanA.start - spanB.start || spanA.end - spanB.end;
}
