import { annotationRecordShape } from '@/lib/annotation/annotation-shape';
import type { Id } from '@/lib/base/id';
import { parseShape, type Shape } from '@/lib/base/shape';
import { savedArticleShape, versionBodyShape, versionShape } from './library-shapes';
import type { SavedArticle } from './saved-article';

/** What is stored under a key, of any shape. */
export type StoredPart = { readonly key: Id; readonly record: unknown };

/** All that is stored of one article. */
export type StoredParts = {
  readonly id: Id;
  readonly saved: unknown;
  readonly versions: readonly StoredPart[];
  /** By version; one without its text. */
  readonly bodies: ReadonlyMap<Id, unknown>;
  readonly texts: ReadonlyMap<Id, unknown>;
  readonly annotations: readonly StoredPart[];
};

/** A record that cannot be used; `reason` tells the path of its first wrong part, and what was expected there. */
export type RecordFault = StoredPart & {
  readonly store: 'articles' | 'versions' | 'bodies' | 'texts' | 'annotations';
  readonly reason: string;
};

/**
 * The records of an article that cannot be used: an annotation or an old version by itself, all of them where the article
 * or its present version is broken. Empty = it is whole.
 */
export function faultsOf(parts: StoredParts): readonly RecordFault[] {
  const broken = brokenVersions(parts);
  const reason = reasonAgainstArticle(parts, broken);
  const ofArticle: readonly RecordFault[] =
    reason === null ? [] : [{ store: 'articles', key: parts.id, record: parts.saved, reason }];
  const ofVersions = parts.versions.flatMap((version) => {
    const own = broken.get(version.key) ?? reason;
    return own === null ? [] : wholeVersion(parts, version, own);
  });
  const ofAnnotations = parts.annotations.flatMap(({ key, record }): readonly RecordFault[] => {
    const own = reasonAgainst(annotationRecordShape, record) ?? reason;
    return own === null ? [] : [{ store: 'annotations', key, record, reason: own }];
  });
  return [...ofArticle, ...ofVersions, ...ofAnnotations];
}

function brokenVersions({ versions, bodies, texts }: StoredParts): ReadonlyMap<Id, string> {
  const broken = new Map<Id, string>();
  for (const { key, record } of versions) {
    const stored = texts.get(key) as { readonly text?: unknown } | undefined;
    const body = { ...(bodies.get(key) as object | undefined), text: stored?.text };
    const reason = reasonAgainst(versionShape, record) ?? reasonAgainst(versionBodyShape, body);
    if (reason !== null) broken.set(key, reason);
  }
  return broken;
}

function reasonAgainstArticle(
  { saved, versions }: StoredParts,
  broken: ReadonlyMap<Id, string>,
): string | null {
  const own = reasonAgainst(savedArticleShape, saved);
  if (own !== null) return own;
  const { currentVersionId } = saved as SavedArticle;
  const isThere = versions.some(({ key }) => key === currentVersionId);
  return isThere ? (broken.get(currentVersionId) ?? null) : 'currentVersionId: expected a version';
}

function wholeVersion(
  { bodies, texts }: StoredParts,
  { key, record }: StoredPart,
  reason: string,
): readonly RecordFault[] {
  const all: readonly RecordFault[] = [
    { store: 'versions', key, record, reason },
    { store: 'bodies', key, record: bodies.get(key), reason },
    { store: 'texts', key, record: texts.get(key), reason },
  ];
  return all.filter((fault) => fault.record !== undefined);
}

/** Null = the record fits. */
function reasonAgainst(shape: Shape<unknown>, record: unknown): string | null {
  const parsed = parseShape(shape, record, 'import-invalid-record');
  return parsed.ok ? null : parsed.failure.detail;
}
