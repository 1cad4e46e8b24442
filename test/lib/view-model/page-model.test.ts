import { describe, expect, it, vi } from 'vitest';
import { success } from '@/lib/base/result';
import type { Span } from '@/lib/base/span';
import type { Fate } from '@/lib/library/placement';
import { arrangedAnnotations, createPageModel } from '@/lib/view-model/page-model';
import { keptImage } from '../../support/sample-images';
import { annotationRecord, sampleDetails, samplePage, savedPage } from '../../support/sample-page';
import { sampleCapture, sampleDay, sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

describe('createPageModel', () => {
  it('shows the article that was read, with what was corrected before saving', async () => {
    const { around } = viewTest({
      'page.state': () => success(samplePage()),
      'page.capture': () => success(sampleCapture()),
    });
    const page = createPageModel(around);
    expect(page.article.value).toBeNull();
    await page.open(7);
    await page.readPage();
    await page.editing.edit(null, { fields: { headline: 'Corrected' } });
    expect(page.article.value?.headline).toBe('Corrected');
    expect(page.article.value?.origins.headline).toBe('person');
  });

  it('shows the saved article before what the page says now', async () => {
    const { around } = viewTest({
      'page.state': () => success(savedPage(0)),
      'article.get': () => success(sampleDetails([])),
      'page.capture': () => success(sampleCapture({ headline: 'Reworded since' })),
    });
    const page = createPageModel(around);
    await page.open(7);
    await page.readPage();
    expect(page.article.value?.headline).toBe('The ferry runs again');
  });

  it('tells of the images of a saved page, and lets the wish for them go along with the save', async () => {
    let state = samplePage();
    const image = keptImage('https://harbour.example/ferry.png');
    const { around, payloadsOf } = viewTest({
      'page.state': () => success(state),
      'page.capture': () => success(sampleCapture()),
      'article.get': () => success(sampleDetails()),
      'article.save': () => {
        state = savedPage();
        const { saved, version } = sampleDetails();
        return success({ saved, version });
      },
      'images.list': () => success({ images: [image], offered: 2 }),
    });
    const page = createPageModel(around);
    await page.open(7);
    await page.readPage();
    await page.editing.edit(null, { keepImages: true });
    expect([page.images.counts.value, payloadsOf('images.list')]).toEqual([null, []]);
    await page.editing.save();
    expect(payloadsOf('article.save')).toMatchObject([{ edits: { keepImages: true } }]);
    await vi.waitFor(() => expect(page.images.images.value).toEqual([image]));
  });

  it('lets what was entered for one page not go along with the next', async () => {
    let url = 'https://a.example/';
    const { around } = viewTest({ 'page.state': () => success(samplePage({ url })) });
    const page = createPageModel(around);
    await page.open(7);
    await page.editing.edit(null, { comment: 'Of page a.' });
    await page.look();
    expect(page.editing.draft.value).toEqual({ comment: 'Of page a.' });
    url = 'https://b.example/';
    await page.look();
    expect(page.editing.draft.value).toEqual({});
  });

  it('tells that the text was cut', async () => {
    const { around } = viewTest({
      'page.state': () => success(samplePage()),
      'page.capture': () => success({ ...sampleCapture(), truncated: true }),
    });
    const page = createPageModel(around);
    await page.open(7);
    expect(page.isCut.value).toBe(false);
    await page.readPage();
    expect(page.isCut.value).toBe(true);
  });
});

describe('changedSince', () => {
  const openPage = async (days: readonly number[]) => {
    const details = sampleDetails();
    const versions = days.map((day) => ({
      ...details.version,
      id: sampleId(day),
      capturedAt: sampleDay(day),
    }));
    const { around } = viewTest({
      'page.state': () => success(savedPage(0)),
      'article.get': () =>
        success({
          ...details,
          version: { ...details.version, capturedAt: sampleDay(3) },
          versions,
        }),
    });
    const page = createPageModel(around);
    await page.open(7);
    return page.changedSince.value?.capturedAt ?? null;
  };

  it('is the latest version after the one that was saved', async () => {
    expect(await openPage([3, 5, 8])).toBe(sampleDay(8));
  });

  it('is null where what was saved is the latest', async () => {
    expect(await openPage([1, 3])).toBeNull();
  });
});

describe('arrangedAnnotations', () => {
  const [early, late] = [annotationRecord(3, 'ferry'), annotationRecord(4, 'Monday')];
  const placement = (annotationId: string, fate: Fate, span: Span | null) => ({
    ...{ annotationId, fate, span },
    wording: '',
  });
  const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  it('puts them by their place on the open page', () => {
    const { placed } = arrangedAnnotations(
      [early, late],
      [
        placement(early.id, 'moved', { start: 90, end: 95 }),
        placement(late.id, 'same', { start: 10, end: 16 }),
      ],
    );
    expect(idsOf(placed)).toEqual([late.id, early.id]);
  });

  it('puts them by the place they were made at before the page has told', () => {
    expect(idsOf(arrangedAnnotations([late, early], []).placed)).toEqual([early.id, late.id]);
  });

  it.each(['gone', 'withheld', 'unplaced', 'rewritten'] as const)(
    'keeps apart what is %s',
    (fate) => {
      const span = fate === 'rewritten' ? { start: 4, end: 9 } : null;
      const { placed, unplaced } = arrangedAnnotations(
        [early, late],
        [placement(early.id, fate, span)],
      );
      expect([idsOf(placed), idsOf(unplaced)]).toEqual([[late.id], [early.id]]);
    },
  );

  it('puts those of which only the quote is known last, oldest first', () => {
    const quoteOnly = (number: number, created: string) => {
      const { annotation, ...record } = annotationRecord(number);
      const [quote] = annotation.target.selector;
      const target = { ...annotation.target, selector: [quote] as const };
      return { ...record, annotation: { ...annotation, created, target } };
    };
    const records = [
      quoteOnly(5, '2026-11-03T00:00:00.000Z'),
      quoteOnly(6, '2026-11-02T00:00:00.000Z'),
      late,
    ];
    expect(idsOf(arrangedAnnotations(records, []).placed)).toEqual([
      late.id,
      sampleId(6),
      sampleId(5),
    ]);
  });
});
