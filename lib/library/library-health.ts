import { type Id, isId } from '@/lib/base/id';

/** By which a library is known again; it lies in the library itself. */
export type LibraryMark = { readonly id: 'library'; readonly libraryId: Id };

/** What is remembered of the library outside of it, so that its loss is noticed. */
export type LibraryTrace = {
  readonly libraryId: Id;
  /** When it was last seen: ISO 8601, UTC. */
  readonly seenAt: string;
  /** In it then, the trash included. */
  readonly articles: number;
  /** Outside the trash. */
  readonly annotations: number;
  /** When a backup of all of it was last made; null = never. */
  readonly backedUpAt: string | null;
  /** Articles and annotations written since then; one that was written twice counts twice. */
  readonly changes: number;
};

/** Everything in the library that would go with it. */
export type LibraryCounts = {
  readonly articles: number;
  readonly trashed: number;
  readonly annotations: number;
  readonly versions: number;
  readonly searches: number;
};

/** A record that could not be used, as it was found. */
export type Quarantined = {
  /** Absent in one that is not stored yet. */
  readonly id?: number;
  readonly store: string;
  /** The path of the first wrong part, and what was expected there. */
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly foundAt: string;
  readonly record: unknown;
};

/** What a check of all records found. */
export type CheckCounts = {
  readonly articles: number;
  /** Records put apart. */
  readonly broken: number;
  /** Rows of the list that were made anew. */
  readonly mended: number;
};

/** What the browser tells of the room there is; null = it does not tell. */
export type StorageState = {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** True = the browser promised not to clear it by itself. */
  readonly isPersisted: boolean | null;
};

/** What is in the library; counting takes the longer the more there is. */
export type LibraryContents = {
  readonly counts: LibraryCounts;
  /** Records put apart. */
  readonly quarantined: number;
};

export type LibraryHealth = {
  /** The library that was here before; null = it is the one that was. */
  readonly lost: Pick<LibraryTrace, 'articles' | 'annotations' | 'seenAt'> | null;
  readonly backedUpAt: string | null;
  readonly changes: number;
};

/** Changes after which a backup is worth being reminded of: some hours of work. */
const MANY_CHANGES = 50;

/** Whether so much was changed since the last backup that a person should be reminded of one. */
export function isBackupDue({ changes }: Pick<LibraryHealth, 'changes'>): boolean {
  return changes >= MANY_CHANGES;
}

/**
 * What became of the library, by its own mark and by what is remembered of it. `known`: it is the one that was here, or
 * its memory is what is missing. `new`: there was none worth missing. `lost`: one with something in it is gone.
 */
export function fateOfLibrary(
  mark: Id | null,
  trace: LibraryTrace | null,
): 'known' | 'new' | 'lost' {
  if (mark !== null) return 'known';
  return trace !== null && trace.articles > 0 ? 'lost' : 'new';
}

/** A stored trace of any shape; null = there is none that can be read. */
export function parseTrace(data: unknown): LibraryTrace | null {
  if (typeof data !== 'object' || data === null) return null;
  const { libraryId, seenAt, backedUpAt, ...counts } = data as Record<string, unknown>;
  if (typeof libraryId !== 'string' || !isId(libraryId) || !isInstant(seenAt)) return null;
  return {
    libraryId,
    seenAt,
    articles: countOf(counts.articles),
    annotations: countOf(counts.annotations),
    backedUpAt: isInstant(backedUpAt) ? backedUpAt : null,
    changes: countOf(counts.changes),
  };
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
