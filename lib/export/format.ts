import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';

export type ExportFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
};

export type ExportOptions = {
  /** Annotations, comments and tags of the person, besides the article itself. */
  readonly annotations: boolean;
  /** A label's name in the person's language. */
  readonly labelName: (labelId: string) => string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Of the extension. */
  readonly version: string;
  readonly settings: Settings;
};

/** One format of the registry. `serialize` is pure and never fails: every saved article can be written. */
export type ExportFormat = {
  readonly id: string;
  /** Key of its name in `_locales`. */
  readonly labelKey: 'formatObsidian' | 'formatJekyll' | 'formatBackup';
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** One file an article, or one for all of them. */
  readonly serialize: (
    records: readonly ArticleRecord[],
    options: ExportOptions,
  ) => readonly ExportFile[];
};
