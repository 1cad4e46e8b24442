import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { ReadImport } from '@/lib/import/read-import';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ViewSurroundings } from './surroundings';

/** UTF-16 units of text and images in one message; Chromium carries at most 64 MB, and validates it in one go. */
const PART_UNITS = 4_000_000;
const PART_RECORDS = 500;

/** Sends the records of a file to their job in parts; `cancelled` when the signal aborts. */
export async function sendRecords(
  { request }: Pick<ViewSurroundings, 'request'>,
  sending: {
    readonly jobId: Id;
    readonly read: Pick<ReadImport, 'records'>;
    readonly signal: AbortSignal;
  },
): Promise<Result<null>> {
  const { jobId, read, signal } = sending;
  for (const records of partsOf(read.records)) {
    if (signal.aborted) return failed('cancelled');
    const added = await request('import.add', { jobId, records });
    if (!added.ok) return added;
  }
  return success(null);
}

/** At least one part, so that an empty backup makes a job too. */
function partsOf(records: readonly ArticleRecord[]): readonly (readonly ArticleRecord[])[] {
  const parts: ArticleRecord[][] = [[]];
  let units = 0;
  for (const record of records) {
    const size = unitsOf(record);
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (units + size > PART_UNITS || last.length >= PART_RECORDS)) {
      parts.push([record]);
      units = size;
    } else {
      last.push(record);
      units += size;
    }
  }
  return parts;
}

function unitsOf({ bodies, annotations, images = [] }: ArticleRecord): number {
  const texts = bodies.map(
    ({ text, html, markup }) => text.length + html.length + (markup?.length ?? 0),
  );
  const parts = [...texts, ...images.map(({ data }) => data.length)];
  return parts.reduce((sum, length) => sum + length, 1000 * (1 + annotations.length));
}
