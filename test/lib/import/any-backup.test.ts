import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBackup } from '@/lib/import/backup';
import { backupText } from '../../support/import-files';
import { propertyRuns } from '../../support/property-runs';
import { must } from '../../support/sample-library';
import { variedRecord } from '../../support/varied-records';

const TIMEOUT_MS = 600_000;
const asItIs = { structural: (html: string) => html, markup: (html: string) => html };
const text = fc.string({ maxLength: 40, unit: 'binary' });

const record = fc
  .record({
    fields: fc.record({ headline: text, byline: fc.option(text) }),
    tags: fc.uniqueArray(text, { maxLength: 4 }),
    comment: text,
    text,
    html: text,
    quotes: fc.array(fc.record({ exact: text, comment: text }), { maxLength: 3 }),
  })
  .map((variation) => (number: number) => variedRecord({ ...variation, number }));

it(
  'brings back every record exactly, whatever is written in it',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 3 }), async (made) => {
        const records = made.map((make, number) => make(number));
        const read = must(parseBackup(await backupText(records), asItIs));
        expect(read.records).toEqual(records);
      }),
      propertyRuns,
    );
  },
  TIMEOUT_MS,
);
