import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { compareByPosition } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { compareTexts, type TextComparison } from '@/lib/library/compare-texts';
import type { ArticleRecord, Version, VersionBody } from '@/lib/library/saved-article';
import { type AnnotationEditing, createAnnotationEditing } from './annotation-editing';
import { type ArticleEditing, createArticleEditing } from './article-editing';
import { createImagesModel, type ImagesModel } from './images-model';
import { createPlainReading } from './plain-reading';
import type { ViewSurroundings } from './surroundings';
import { createTurns } from './turns';

/** A version with its text. */
export type ReadVersion = { readonly version: Version; readonly body: VersionBody };

export type VersionComparison = TextComparison & {
  readonly older: Version;
  readonly newer: Version;
};

/** One saved article, to be read and annotated without its page. */
export type ReaderModel = {
  /** Null = none is open, or it is not read yet. */
  readonly record: ReadonlySignal<ArticleRecord | null>;
  /** Newest first. */
  readonly versions: ReadonlySignal<readonly Version[]>;
  readonly shown: ReadonlySignal<ReadVersion | null>;
  readonly annotations: ReadonlySignal<readonly AnnotationRecord[]>;
  /** Null = the article is shown, not what changed in it. */
  readonly comparison: ReadonlySignal<VersionComparison | null>;
  readonly failure: ReturnType<typeof createPlainReading>['failure'];
  readonly editing: ArticleEditing;
  readonly annotating: AnnotationEditing;
  readonly images: ImagesModel;
  /** Null closes it. */
  open(id: Id | null): Promise<void>;
  /** Reads it again. */
  look(): Promise<void>;
  show(versionId: Id): void;
  /** What became of one version until the other, whichever was captured first; null goes back to the article. */
  compare(pair: readonly [Id, Id] | null): void;
};

export function createReaderModel(around: ViewSurroundings): ReaderModel {
  const { request } = around;
  const articleId = signal<Id | null>(null);
  const record = signal<ArticleRecord | null>(null);
  const chosen = signal<Id | null>(null);
  const pair = signal<readonly [Id, Id] | null>(null);
  const nextLook = createTurns();

  const look = async () => {
    const id = articleId.value;
    const isLatest = nextLook();
    if (id === null) return;
    const read = await request('library.read', { ids: [id] });
    if (!isLatest()) return;
    batch(() => {
      const [found = null] = read.ok ? read.value : [];
      if (read.ok) record.value = found;
      reading.details.value = found === null ? null : detailsOf(found);
      if (!read.ok) reading.failure.value = read.failure;
      else if (found === null) reading.failure.value = { code: 'not-found', detail: id };
    });
  };
  const reading = createPlainReading(look);
  around.onEvent(
    'library.changed',
    ({ articleIds }) => {
      if (articleId.value !== null && articleIds.includes(articleId.value)) void look();
    },
    around.signal,
  );

  const readVersion = (id: Id | null): ReadVersion | null => {
    const version = record.value?.versions.find((known) => known.id === id);
    const body = record.value?.bodies.find(({ versionId }) => versionId === id);
    return version === undefined || body === undefined ? null : { version, body };
  };

  return {
    record,
    versions: computed(() =>
      [...(record.value?.versions ?? [])].sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1)),
    ),
    shown: computed(() =>
      readVersion(chosen.value ?? record.value?.saved.currentVersionId ?? null),
    ),
    annotations: computed(() =>
      [...(record.value?.annotations ?? [])].sort((a, b) =>
        compareByPosition(a.annotation, b.annotation),
      ),
    ),
    comparison: computed(() => {
      if (pair.value === null) return null;
      const [one, other] = pair.value.map(readVersion);
      return one && other ? comparisonOf(one, other) : null;
    }),
    failure: reading.failure,
    editing: createArticleEditing(around, reading),
    annotating: createAnnotationEditing(around, reading),
    images: createImagesModel(
      around,
      computed(() => reading.details.value?.saved.id ?? null),
    ),
    async open(id) {
      if (id !== articleId.value) {
        batch(() => {
          record.value = null;
          chosen.value = null;
          pair.value = null;
          reading.failure.value = null;
          reading.details.value = null;
        });
      }
      articleId.value = id;
      await look();
    },
    look,
    show(versionId) {
      batch(() => {
        chosen.value = versionId;
        pair.value = null;
      });
    },
    compare(wanted) {
      pair.value = wanted;
    },
  };
}

function comparisonOf(one: ReadVersion, other: ReadVersion): VersionComparison {
  const [older, newer] =
    one.version.capturedAt <= other.version.capturedAt ? [one, other] : [other, one];
  return {
    ...compareTexts(older.body.text, newer.body.text),
    older: older.version,
    newer: newer.version,
  };
}

function detailsOf({ saved, versions, annotations }: ArticleRecord) {
  const version = versions.find(({ id }) => id === saved.currentVersionId);
  return version === undefined ? null : { saved, version, versions, annotations };
}
