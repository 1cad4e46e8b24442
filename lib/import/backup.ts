import { failed, type Result, success } from '@/lib/base/result';
import { integer, listOf, oneOf, parseShape, record } from '@/lib/base/shape';
import { articleRecordShape } from '@/lib/library/library-shapes';
import { parseSettings } from '@/lib/library/parse-settings';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';

/** UTF-16 code units; browsers hold no longer string than about twice this. */
const MAX_FILE = 250_000_000;
const MAX_ARTICLES = 1_000_000;
/** The newest schema that this version reads. */
const NEWEST_SCHEMA = 1;

export type ParsedBackup = {
  readonly records: readonly ArticleRecord[];
  readonly settings: Settings;
};

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
  const data = parseJson(text);
  if (!data.ok) return data;
  const head = parseShape(headShape, data.value, 'import-invalid-record');
  if (!head.ok) return failed('import-not-backup', head.failure.detail);
  if (head.value.schemaVersion > NEWEST_SCHEMA) {
    return failed('import-newer-version', `schemaVersion ${head.value.schemaVersion}`);
  }
  const body = parseShape(bodyShape, data.value, 'import-invalid-record');
  if (!body.ok) return body;
  const ids = new Set(body.value.articles.map(({ saved }) => saved.id));
  if (ids.size !== body.value.articles.length) {
    return failed('import-invalid-record', 'articles: expected ids without repeats');
  }
  return success({
    records: body.value.articles.map((article) => cleaned(article, cleaning)),
    settings: parseSettings((data.value as { settings?: unknown }).settings),
  });
}

function parseJson(text: string): Result<unknown> {
  try {
    // A byte order mark that an editor added is no fault of the data.
    return success(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    return failed('import-not-json', String(error));
  }
}

function cleaned(article: ArticleRecord, { structural, markup }: Cleaning): ArticleRecord {
  return {
    ...article,
    bodies: article.bodies.map((body) => ({
      ...body,
      html: structural(body.html),
      markup: body.markup === null ? null : markup(body.markup),
    })),
  };
}
