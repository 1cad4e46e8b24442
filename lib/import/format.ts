import type { Result } from '@/lib/base/result';
import type { BadRow } from '@/lib/library/bad-row';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import type messages from '@/public/_locales/en/messages.json';
import type { Seal } from './backup';
import type { FileContent } from './file-content';
import type { ImportedArticle } from './imported-article';

/** What is in a file: records of ours as they were, or articles as another tool kept them. */
export type ParsedFile =
  | {
      readonly kind: 'backup';
      readonly records: readonly ArticleRecord[];
      readonly settings: Settings;
      readonly seal: Seal | null;
    }
  | {
      readonly kind: 'articles';
      readonly articles: readonly ImportedArticle[];
      /** Rows that were left out; the others are whole. */
      readonly bad: readonly BadRow[];
    };

/** What a format may need to read markup: a document that is never shown and runs nothing. */
export type MarkupReader = (markup: string) => Document;

type LabelKey = Extract<keyof typeof messages, `import_${string}`>;

export type ImportFormat = {
  readonly id: string;
  /** Key in `_locales`. */
  readonly labelKey: LabelKey;
  /** Without dot, for the file chooser; a file is recognised by its content. */
  readonly extensions: readonly string[];
  recognise(content: FileContent): boolean;
  /** Reads all of a recognised file, or refuses it with place and reason. */
  parse(content: FileContent, readMarkup: MarkupReader): Result<ParsedFile>;
};

/** Articles of a file, and the rows of it that are none. */
export function articlesOf(
  articles: readonly ImportedArticle[],
  bad: readonly BadRow[],
): ParsedFile {
  return { kind: 'articles', articles, bad };
}
