import { failed, type Result, success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import type { BadRow } from '@/lib/library/bad-row';
import { articleRecordShape } from '@/lib/library/library-shapes';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import { articleRecordOf, type Digest } from './article-record';
import { type Cleaning, cleanedRecord, type Seal } from './backup';
import { type ImportFile, openFile } from './file-content';
import type { ImportFormat, MarkupReader, ParsedFile } from './format';
import { gatherArticles } from './gather-articles';
import { badRow, type ImportedArticle } from './imported-article';
import { importedTextOf } from './imported-text';
import { formatOf } from './registry';

/** A file that was read and checked as a whole, ready to be stored. */
export type ReadImport = {
  readonly format: Pick<ImportFormat, 'id' | 'labelKey'>;
  /** True = records of ours, of which the newer state wins; false = what another tool kept, which is added. */
  readonly isBackup: boolean;
  readonly records: readonly ArticleRecord[];
  readonly bad: readonly BadRow[];
  /** Null = the file has none. */
  readonly settings: Settings | null;
};

export type ImportSurroundings = {
  readonly readMarkup: MarkupReader;
  readonly cleaning: Cleaning;
  readonly sha256Of: Digest;
  readonly now: () => string;
  /** Told after each piece of work how many articles are done; what it gives is waited for, so that the view lives on. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  readonly signal: AbortSignal;
};

/** Articles between two looks at the clock of the view. */
const PIECE = 25;

/**
 * Reads a file of any known format; nothing is stored. Failures: of `openFile` and of the formats, `import-unknown-format`,
 * `import-nothing` (no row of it can be used), `cancelled`.
 */
export async function readImport(
  file: ImportFile,
  around: ImportSurroundings,
): Promise<Result<ReadImport>> {
  const content = openFile(file);
  if (!content.ok) return content;
  const format = formatOf(content.value);
  if (format === null) return failed('import-unknown-format', file.name);
  const parsed = format.parse(content.value, around.readMarkup);
  if (!parsed.ok) return parsed;
  const records: ArticleRecord[] = [];
  const bad: BadRow[] = parsed.value.kind === 'articles' ? [...parsed.value.bad] : [];
  const tasks = tasksOf(parsed.value, around);
  for (const [index, task] of tasks.entries()) {
    if (around.signal.aborted) return failed('cancelled');
    const made = await task();
    if ('reason' in made) bad.push(made);
    else if ('ok' in made) return made;
    else records.push(made);
    if (index % PIECE === PIECE - 1) await around.onProgress(index + 1, tasks.length);
  }
  await around.onProgress(tasks.length, tasks.length);
  if (around.signal.aborted) return failed('cancelled');
  const isBackup = parsed.value.kind === 'backup';
  const seal = parsed.value.kind === 'backup' ? parsed.value.seal : null;
  if (seal !== null && !(await isSealOf(seal, around.sha256Of))) {
    return failed('import-invalid-record', 'sha256: expected the digest of the articles');
  }
  if (records.length === 0 && !isBackup) return failed('import-nothing', firstOf(bad));
  const settings = parsed.value.kind === 'backup' ? parsed.value.settings : null;
  return success({ format, isBackup, records, bad, settings });
}

async function isSealOf({ sha256, articles }: Seal, sha256Of: Digest): Promise<boolean> {
  const digests: string[] = [];
  for (const article of articles) digests.push(await sha256Of(JSON.stringify(article)));
  return (await sha256Of(digests.join(''))) === sha256;
}

type Task = () => Promise<ArticleRecord | BadRow | Result<never>>;

function tasksOf(parsed: ParsedFile, around: ImportSurroundings): readonly Task[] {
  if (parsed.kind === 'backup') {
    return parsed.records.map((record, index) => () => checkedRecord(record, index, around));
  }
  return gatherArticles(parsed.articles).map((article) => () => importedRecord(article, around));
}

/** A backup is whole or it is refused: every text must be the one that its digest was made of. */
async function checkedRecord(
  record: ArticleRecord,
  index: number,
  { cleaning, sha256Of }: ImportSurroundings,
): Promise<ArticleRecord | Result<never>> {
  for (const version of record.versions) {
    const text = record.bodies.find(({ versionId }) => versionId === version.id)?.text ?? '';
    if ((await sha256Of(text)) === version.sha256) continue;
    const place = `articles[${index}].bodies: version ${version.id}`;
    return failed('import-invalid-record', `${place}: expected the text of its SHA-256`);
  }
  return cleanedRecord(record, cleaning);
}

async function importedRecord(
  article: ImportedArticle,
  { readMarkup, cleaning, sha256Of, now }: ImportSurroundings,
): Promise<ArticleRecord | BadRow> {
  const content =
    article.html === null
      ? { text: '', html: '' }
      : importedTextOf(article.html, { url: article.url, readMarkup, cleaning });
  const record = await articleRecordOf(article, { content, sha256Of, now: now() });
  const checked = parseShape(articleRecordShape, record, 'import-invalid-record');
  return checked.ok ? checked.value : badRow(article.place, 'invalid', checked.failure.detail);
}

function firstOf(bad: readonly BadRow[]): string {
  const [first] = bad;
  if (first === undefined) return '';
  const { place } = first;
  return place.unit === 'line'
    ? `line ${place.line}: ${first.reason}`
    : `${place.path}: ${first.reason}`;
}
