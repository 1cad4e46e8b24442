import { failed, type Result, success } from '@/lib/base/result';
import { integer, listOf, oneOf, parseShape, record } from '@/lib/base/shape';
import { articleRecordShape } from '@/lib/library/library-shapes';
import { parseSettings } from '@/lib/library/parse-settings';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import { parseJson } from './file-content';

/** UTF-16 code units; browsers hold no longer string than about twice this. */
const MAX_FILE = 250_000_000;
const MAX_ARTICLES = 1_000_000;
/** The newest schema that this version reads. */
const NEWEST_SCHEMA = 1;

export type ParsedBackup = {
  readonly records: readonly ArticleRecord[];
  readonly settings: Settings;
  /** The digest over all articles, with them as they stand in the file; null = an older backup without one. */
  readonly seal: Seal | null;
};

/** See `Backup.sha256` of the export. */
export type Seal = { readonly sha256: string; readonly articles: readonly unknown[] };

/** How the HTML of a file is made safe: it may have been written by anyone. */
export type Cleaning = {
  readonly structural: (html: string) => string;
  readonly markup: (html: string) => string;
};

const headShape = record({
  format: oneOf(['postil-backup']),
  schemaVersion: integer(1),
});

const bodyShape = record({ articles: listOf(articleRecordShape, MAX_ARTICLES) });

/**
 * Reads a backup as a whole before anything of it is stored. Refused with the place and the reason: `import-not-json`,
 * `import-not-backup`, `import-newer-version`, `import-invalid-record`.
 */
export function parseBackup(text: string, cleaning: Cleaning): Result<ParsedBackup> {
  if (text.length > MAX_FILE) return failed('import-not-backup', 'The file is too large');
  // A byte order mark that an editor added is no fault of the data.
  const data = parseJson(text.replace(/^\ufeff/, ''));
  if (!data.ok) return data;
  const backup = parseBackupData(data.value);
  if (!backup.ok) return backup;
  const records = backup.value.records.map((article) => cleanedRecord(article, cleaning));
  return success({ ...backup.value, records });
}

/** As `parseBackup`, of data, and with the HTML as it stands in the file: clean it before it is stored. */
export function parseBackupData(data: unknown): Result<ParsedBackup> {
  const head = parseShape(headShape, data, 'import-invalid-record');
  if (!head.ok) return failed('import-not-backup', head.failure.detail);
  if (head.value.schemaVersion > NEWEST_SCHEMA) {
    return failed('import-newer-version', `schemaVersion ${head.value.schemaVersion}`);
  }
  const body = parseShape(bodyShape, data, 'import-invalid-record');
  if (!body.ok) return body;
  const { articles } = body.value;
  const repeated =
    repeatedId('articles', articles, ({ saved }) => [saved.id]) ??
    repeatedId('versions', articles, ({ versions }) => versions.map(({ id }) => id)) ??
    repeatedId('annotations', articles, ({ annotations }) => annotations.map(({ id }) => id));
  if (repeated !== null) return failed('import-invalid-record', repeated);
  return success({
    records: articles,
    settings: parseSettings((data as { settings?: unknown }).settings),
    seal: sealOf(data as { sha256?: unknown; articles: readonly unknown[] }),
  });
}

function sealOf({ sha256, articles }: { sha256?: unknown; articles: readonly unknown[] }) {
  return typeof sha256 === 'string' ? { sha256, articles } : null;
}

/** Where an id stands that stood before; null = nowhere. */
function repeatedId(
  name: string,
  articles: readonly ArticleRecord[],
  idsOf: (article: ArticleRecord) => readonly string[],
): string | null {
  const seen = new Set<string>();
  for (const [index, article] of articles.entries()) {
    for (const id of idsOf(article)) {
      if (seen.has(id)) return `articles[${index}]: expected ${name} with ids without repeats`;
      seen.add(id);
    }
  }
  return null;
}

/** The record with its HTML made safe. */
export function cleanedRecord(
  article: ArticleRecord,
  { structural, markup }: Cleaning,
): ArticleRecord {
  return {
    ...article,
    bodies: article.bodies.map((body) => ({
      ...body,
      html: structural(body.html),
      markup: body.markup === null ? null : markup(body.markup),
    })),
  };
}
