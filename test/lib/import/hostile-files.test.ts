// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parseShape } from '@/lib/base/shape';
import { readImport } from '@/lib/import/read-import';
import { articleRecordShape } from '@/lib/library/library-shapes';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { importRecords } from '@/lib/store/import-records';
import { readRecords } from '@/lib/store/records';
import { hostileFiles } from '@/test/support/hostile-files';
import { backupText } from '@/test/support/import-files';
import { readingSurroundings } from '@/test/support/read-fixture';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleRecord } from '@/test/support/sample-records';

/** Another one each week would find more; the same one each time tells what a change did. `POSTIL_SEED` sets it. */
const first = Number(process.env.POSTIL_SEED ?? 20_261_125);
const ROUNDS = process.env.POSTIL_TORTURE === '1' ? 10 : 1;
const seeds = Array.from({ length: ROUNDS }, (_, round) => first + round);
/** One in so many of the files that are taken goes into a library too. */
const STORED_EVERY = 12;
const TIMEOUT_MS = 300_000;

const ACTING = 'script, iframe, svg, math, style, object, embed, form, meta, base';

/** The first element of the markup that could do something. */
function actingIn(html: string): Element | undefined {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll('*')].find(
    (element) =>
      element.matches(ACTING) ||
      [...element.attributes].some(
        ({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value),
      ),
  );
}

/** What is wrong with a record that was taken from a file. */
function faultOf(record: ArticleRecord): string | null {
  const checked = parseShape(articleRecordShape, record, 'import-invalid-record');
  if (!checked.ok) return checked.failure.detail;
  const acting = record.bodies.map(({ html }) => actingIn(html)).find(Boolean);
  if (acting !== undefined) return `HTML that acts: ${acting.outerHTML.slice(0, 200)}`;
  const addresses = [record.saved.article.url, ...record.saved.pageKeys];
  return addresses.every((address) => /^https?:\/\//.test(address)) ? null : addresses.join();
}

it.each(seeds)(
  'takes what is whole in 2,000 hostile files of seed %d, refuses the rest with place and reason, and does not fall over',
  async (seed) => {
    const files = hostileFiles(seed, await backupText([sampleRecord()]));
    expect(files).toHaveLength(2000);
    const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
    const around = readingSurroundings();
    const faults: string[] = [];
    const tally = { taken: 0, refused: 0, stored: 0 };
    for (const [index, { mutator, file }] of files.entries()) {
      const at = `seed ${seed}, file ${index} (${mutator} ${file.name})`;
      const read = await readImport(file, around).catch((error: unknown) => {
        faults.push(`${at}: ${error instanceof Error ? error.stack : error}`);
        return null;
      });
      if (read === null) continue;
      if (!read.ok) {
        tally.refused++;
        const { code, detail } = read.failure;
        if (!code.startsWith('import-')) faults.push(`${at}: refused for ${code}`);
        // A file without any row has no place to tell.
        if (detail === '' && code !== 'import-nothing')
          faults.push(`${at}: ${code} without a place`);
        continue;
      }
      tally.taken++;
      const { records, isBackup } = read.value;
      faults.push(
        ...records.flatMap((record) => faultOf(record) ?? []).map((fault) => `${at}: ${fault}`),
      );
      if (index % STORED_EVERY !== 0) continue;
      const library = emptyLibrary();
      const mode = isBackup ? 'restore' : 'add';
      const imported = await importRecords(library, { records, mode, now: sampleDay(25) });
      const stored = must(await readRecords(library, null));
      if (!imported.ok && stored.length > 0) faults.push(`${at}: stored in part`);
      if (imported.ok) tally.stored++;
    }
    expect(faults).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
    // Or the files would not reach what they are for.
    expect(tally.taken).toBeGreaterThan(300);
    expect(tally.refused).toBeGreaterThan(300);
    expect(tally.stored).toBeGreaterThan(20);
  },
  TIMEOUT_MS,
);
