import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { createDossierModel, dossierDays } from '@/lib/view-model/dossier-model';
import { sampleCard } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

const card = (number: number, published: string | null) => ({
  ...sampleCard(),
  id: sampleId(number),
  published,
  savedAt: '2026-11-05T09:00:00.000Z',
});

it('puts articles on their days, oldest first, undated ones on the day they were saved', () => {
  const days = dossierDays([
    card(1, '2026-11-07T08:00:00+08:00'),
    card(2, '2026-10-30'),
    card(3, null),
    card(4, '2026-11-07T06:00:00+08:00'),
    card(5, '2026-11-07T04:00:00Z'),
  ]);
  expect(days.map(({ day, cards }) => [day, cards.map(({ id }) => id)])).toEqual([
    ['2026-10-30', [sampleId(2)]],
    ['2026-11-05', [sampleId(3)]],
    ['2026-11-07', [sampleId(4), sampleId(1), sampleId(5)]],
  ]);
});

it('searches for the tag, written so that it is read as one', async () => {
  const { around, payloadsOf } = viewTest({
    'library.search': () =>
      success({
        rows: [{ card: card(1, null), headlineMarks: [], snippets: [] }],
        total: 1,
        isTotalExact: true,
        fault: null,
      }),
  });
  const dossier = createDossierModel(around);
  await dossier.open('slow food');
  expect(payloadsOf('library.search')).toMatchObject([{ query: 'tag:"slow food" ' }]);
  expect(dossier.days.value).toHaveLength(1);
  await dossier.open(null);
  expect(dossier.days.value).toBeNull();
});
