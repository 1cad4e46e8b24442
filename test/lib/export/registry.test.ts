import { expect, it } from 'vitest';
import { formatGroups } from '@/lib/export/format';
import { exportFormats, formatById } from '@/lib/export/registry';
import { written } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { sampleRecord } from '../../support/sample-records';
import { recordOfText, variedRecord } from '../../support/varied-records';

it('has each id once and finds it', () => {
  const ids = exportFormats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.map(formatById)).toEqual(exportFormats);
});

it('has the formats of a group together, the groups in their order', () => {
  const groups = exportFormats.map(({ group }) => formatGroups.indexOf(group));
  expect(groups).toEqual(groups.toSorted((a, b) => a - b));
});

it('throws for an id that is not its own', () => {
  expect(() => formatById('pdf')).toThrow('pdf');
});

it.each(exportFormats)('$id writes a file of its ending and type', async (format) => {
  const { name, content } = await written(format, [sampleRecord()]);
  expect(name.endsWith(`.${format.extension}`)).toBe(true);
  expect(content.type).toBe(format.mimeType);
  expect(content.size).toBeGreaterThan(50);
});

it.each(exportFormats)('$id writes whatever an article holds or lacks', async (format) => {
  const bare = variedRecord({
    number: 5000,
    fields: { authors: [], publisher: null, published: null, language: null, keywords: [] },
  });
  const records = [...nastyTexts().map(recordOfText), bare, { ...bare, versions: [], bodies: [] }];
  expect((await written(format, records)).content.size).toBeGreaterThan(1000);
});

it.each(exportFormats)('$id tells nothing of the person when asked not to', async (format) => {
  if (format.kind === 'whole' && format.isBackup) return;
  const secret = 'zxsecretzx';
  const record = variedRecord({
    tags: [secret],
    comment: secret,
    quotes: [{ exact: secret, comment: secret, tags: [secret] }],
    text: 'Text.',
    html: '<p>Text.</p>',
  });
  const { content } = await written(format, [record], { annotations: false });
  expect(await content.text()).not.toContain(secret);
});
