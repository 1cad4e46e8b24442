import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { defaultSettings } from '@/lib/library/settings';
import { previewTemplate } from '@/lib/view-model/preview-template';
import { sampleId, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const around = (ids: readonly string[]) => ({
  ...viewTest({
    'library.ids': () => success(ids.map(() => sampleId(1))),
    'library.read': ({ ids: wanted }) => success((wanted ?? []).map(() => sampleRecord())),
  }).around,
  settings: () => defaultSettings,
  version: '1',
  nameOfLabel: ({ id }: { readonly id: string }) => id,
  wordOf: (key: string) => key,
  sha256Of: async () => '',
});

it('shows what a template makes of the article saved last', async () => {
  const preview = await previewTemplate('{{ headline }}', around(['a', 'b']));
  expect(preview).toEqual({ ok: true, value: 'The ferry runs again' });
});

it('says what is wrong with a template, and that there is no article', async () => {
  expect(await previewTemplate('{{', around(['a']))).toMatchObject({
    failure: { code: 'template-invalid' },
  });
  expect(await previewTemplate('x', around([]))).toMatchObject({ failure: { code: 'not-found' } });
});
