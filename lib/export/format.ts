import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import type messages from '@/public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;

export type ExportFile = {
  readonly name: string;
  readonly text: string;
  /** What the text names by its path from there. Absent = nothing. */
  readonly beside?: readonly FileBeside[];
};

export type FileBeside = { readonly name: string; readonly bytes: Uint8Array };

export type ExportOptions = {
  /** Annotations, comments and tags of the person, besides the article itself. */
  readonly annotations: boolean;
  /** A label's name in the person's language. */
  readonly labelName: (labelId: string) => string;
  /** A word of files that people read, in the person's language. */
  readonly wordOf: (key: ExportWordKey) => string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Of the extension. */
  readonly version: string;
  readonly settings: Settings;
  /** Lower-case hex SHA-256 of a text in UTF-8. */
  readonly sha256Of: (text: string) => Promise<string>;
};

export type ExportWordKey = Extract<MessageKey, `evidence${string}` | `field${string}`>;

/** How the choice is divided, in this order. */
export const formatGroups = ['notes', 'cite', 'table', 'evidence', 'more'] as const;
export type FormatGroup = (typeof formatGroups)[number];

type FormatFacts = {
  readonly id: string;
  readonly group: FormatGroup;
  /** Key of its name in `_locales`. */
  readonly labelKey: Extract<MessageKey, `format${string}`>;
  /** Key of one sentence on what it is good for or loses; null = the name says all. */
  readonly hintKey: Extract<MessageKey, `hint${string}`> | null;
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** Whether it makes sense on the clipboard. */
  readonly isText: boolean;
  /** True = it has a place for images that are kept: records come with them. */
  readonly takesImages?: true;
};

/** One file an article; several go out as one zip. */
export type EachFormat = FormatFacts & {
  readonly kind: 'each';
  readonly serialize: (
    record: ArticleRecord,
    options: ExportOptions,
  ) => ExportFile | Promise<ExportFile>;
};

/** One file for all articles, written piece by piece as they are read, so that no library is too large for it. */
export type WholeFormat = FormatFacts & {
  readonly kind: 'whole';
  /** A backup takes the trash along, and is named after the day. */
  readonly isBackup?: true;
  readonly serialize: (
    records: AsyncIterable<ArticleRecord>,
    options: ExportOptions,
  ) => AsyncIterable<string | Uint8Array>;
};

/** One format of the registry. `serialize` is pure and never fails: every saved article can be written. */
export type ExportFormat = EachFormat | WholeFormat;
