import type { Annotation } from '@/lib/annotation/annotation';
import { compareByPosition } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord, Version, VersionBody } from '@/lib/library/saved-article';
import type { ExportOptions } from './format';

/** An article's annotations in document order, without the trash. */
export function annotationsOf({ annotations }: ArticleRecord): readonly Annotation[] {
  return annotations
    .filter(({ trashedAt }) => trashedAt === null)
    .map(({ annotation }) => annotation)
    .sort(compareByPosition);
}

/** `annotationsOf`, unless the person leaves them out. */
export function wantedAnnotations(
  record: ArticleRecord,
  { annotations }: Pick<ExportOptions, 'annotations'>,
): readonly Annotation[] {
  return annotations ? annotationsOf(record) : [];
}

export function currentBodyOf({ saved, bodies }: ArticleRecord): VersionBody | undefined {
  return bodies.find(({ versionId }) => versionId === saved.currentVersionId);
}

export function currentVersionOf({ saved, versions }: ArticleRecord): Version | undefined {
  return versions.find(({ id }) => id === saved.currentVersionId);
}

/** When the text was read from the page: ISO 8601, UTC. */
export function accessedAt(record: ArticleRecord): string {
  return currentVersionOf(record)?.capturedAt ?? record.saved.savedAt;
}

/** `YYYY-MM-DD` as written; null = unknown. */
export function dayOf(iso: string | null): string | null {
  return iso?.slice(0, 'YYYY-MM-DD'.length) ?? null;
}

/** The name under which the article appeared; null = the page tells none. */
export function outletOf({ saved: { article } }: ArticleRecord): string | null {
  return article.publisher?.name ?? article.source;
}

/** White space collapsed, for places that hold one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
