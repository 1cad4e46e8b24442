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
  exampleWord: (key: string) => key,
  sha256Of: async () => '',
});

it('shows what a template makes of the article saved last', async () => {
  const preview = await previewTemplate('{{ headline }}', around(['a', 'b']));
  expect(preview).toEqual({ ok: true, value: 'The ferry runs again' });
});

it('shows what it makes of an invented article where the library is empty', async () => {
  const template =
    '{{ headline }}{% for annotation in annotations %} {{ annotation.label }}{% endfor %}';
  expect(await previewTemplate(template, around([]))).toEqual({
    ok: true,
    value: 'exampleHeadline label_question',
  });
});

it('says what is wrong with a template, with articles and without', async () => {
  for (const ids of [['a'], []]) {
    expect(await previewTemplate('{{', around(ids))).toMatchObject({
      failure: { code: 'template-invalid' },
    });
  }
});
