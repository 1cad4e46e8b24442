import { describe, expect, it } from 'vitest';
import { failed, type Result, success } from '@/lib/base/result';
import type { SavedArticle } from '@/lib/library/saved-article';
import { createArticleEditing } from '@/lib/view-model/article-editing';
import { createPageReading } from '@/lib/view-model/page-reading';
import { sampleDetails, samplePage, savedPage } from '../../support/sample-page';
import { sampleCapture, sampleId } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

async function editingTest(answers: Answers = {}) {
  const test = viewTest({
    'page.state': () => success(samplePage()),
    'page.capture': () => success(sampleCapture()),
    ...answers,
  });
  const reading = createPageReading(test.around);
  await reading.open(7);
  await reading.readPage();
  return { ...test, reading, editing: createArticleEditing(test.around, reading) };
}

const updated = () => success(sampleDetails().saved);

describe('saving a page', () => {
  it('takes along what was entered before, and then may be taken back', async () => {
    const { editing, payloadsOf } = await editingTest({
      'article.save': () => success(sampleDetails()),
      'article.remove': () => success(null),
    });
    await editing.edit(null, { tags: ['sea'] });
    await editing.edit(null, { fields: { section: 'Harbour' } });
    await editing.edit(null, { comment: 'Later.', fields: { source: 'Post' } });
    await editing.save();
    expect(payloadsOf('article.save')).toEqual([
      {
        capture: sampleCapture(),
        articleId: sampleId(100),
        versionId: sampleId(101),
        edits: {
          tags: ['sea'],
          comment: 'Later.',
          fields: { section: 'Harbour', source: 'Post' },
        },
        annotation: null,
      },
    ]);
    expect(editing.saveState.value).toEqual({ kind: 'saved', at: '2026-11-24T12:00:00.000Z' });
    expect(editing.draft.value).toEqual({});
    await editing.undoSave();
    expect(payloadsOf('article.remove')).toEqual([{ id: sampleId(1) }]);
    expect([editing.undoable.value, editing.saveState.value.kind]).toEqual([null, 'idle']);
  });

  it('says so where what was read went away with its page', async () => {
    const page = { url: samplePage().url };
    const { editing, reading, payloadsOf } = await editingTest({
      'page.state': () => success(samplePage(page)),
    });
    page.url = 'https://harbour.example/next';
    await reading.look();
    await editing.save();
    expect(payloadsOf('article.save')).toEqual([]);
    expect(reading.failure.value?.code).toBe('page-moved');
  });

  it('updates a saved page without offering to take the whole article back', async () => {
    const { editing, payloadsOf } = await editingTest({
      'article.save': () => success(sampleDetails()),
    });
    await editing.save();
    await editing.update();
    expect(payloadsOf('article.save')).toHaveLength(2);
    expect([editing.undoable.value, editing.saveState.value.kind]).toEqual([null, 'saved']);
  });

  it('keeps both, each copy under ids of its own, and takes a copy back', async () => {
    const { editing, payloadsOf } = await editingTest({
      'article.copy': ({ articleId }) => {
        const details = sampleDetails();
        return success({ ...details, saved: { ...details.saved, id: articleId } });
      },
      'article.remove': () => success(null),
    });
    await editing.keepBoth();
    await editing.keepBoth();
    const ids = payloadsOf('article.copy').map((copy) => (copy as { articleId: string }).articleId);
    expect(ids).toEqual([sampleId(100), sampleId(102)]);
    await editing.undoSave();
    expect(payloadsOf('article.remove')).toEqual([{ id: sampleId(102) }]);
  });

  it('keeps the draft when it fails, and repeats the save under the same ids', async () => {
    let isFull = true;
    const { editing, payloadsOf } = await editingTest({
      'article.save': () => (isFull ? failed('storage-full') : success(sampleDetails())),
    });
    await editing.edit(null, { comment: 'Keep me.' });
    await editing.save();
    expect(editing.saveState.value).toMatchObject({ failure: { code: 'storage-full' } });
    isFull = false;
    await editing.retry();
    expect(editing.saveState.value.kind).toBe('saved');
    const [first, second] = payloadsOf('article.save');
    expect(second).toEqual(first);
  });

  it('saves once though it is asked twice', async () => {
    const { editing, payloadsOf } = await editingTest({
      'article.save': () => success(sampleDetails()),
    });
    await Promise.all([editing.save(), editing.save()]);
    expect(payloadsOf('article.save')).toHaveLength(1);
  });
});

describe('editing a saved article', () => {
  it('sends the edits to the article they were made on, in their order', async () => {
    const { editing, payloadsOf } = await editingTest({ 'article.update': updated });
    await Promise.all([
      editing.edit(sampleId(1), { comment: 'A' }),
      editing.edit(sampleId(2), { comment: 'B' }),
    ]);
    expect(payloadsOf('article.update')).toEqual([
      { id: sampleId(1), edits: { comment: 'A' } },
      { id: sampleId(2), edits: { comment: 'B' } },
    ]);
    expect(editing.saveState.value.kind).toBe('saved');
  });

  it('sends together what was typed while an earlier edit was on its way', async () => {
    const first = later<Result<SavedArticle>>();
    const answers = [first.promise, Promise.resolve(updated())];
    const { editing, payloadsOf } = await editingTest({
      'article.update': () => answers.shift() ?? updated(),
    });
    const all = [
      editing.edit(sampleId(1), { comment: 'A' }),
      Promise.resolve().then(() => editing.edit(sampleId(1), { comment: 'AB' })),
      Promise.resolve().then(() => editing.edit(sampleId(1), { tags: ['sea'] })),
    ];
    await Promise.resolve();
    await Promise.resolve();
    first.resolve(updated());
    await Promise.all(all);
    expect(payloadsOf('article.update')).toEqual([
      { id: sampleId(1), edits: { comment: 'A' } },
      { id: sampleId(1), edits: { comment: 'AB', tags: ['sea'] } },
    ]);
  });

  it('keeps what could not be saved, and sends it again with what is typed next', async () => {
    let isFull = true;
    const { editing, payloadsOf } = await editingTest({
      'article.update': () => (isFull ? failed('storage-full') : updated()),
    });
    await editing.edit(sampleId(1), { comment: 'A', fields: { source: 'Post' } });
    expect(editing.saveState.value.kind).toBe('failed');
    isFull = false;
    await editing.edit(sampleId(1), { tags: ['sea'] });
    expect(payloadsOf('article.update').at(-1)).toEqual({
      id: sampleId(1),
      edits: { comment: 'A', fields: { source: 'Post' }, tags: ['sea'] },
    });
    expect(editing.saveState.value.kind).toBe('saved');
  });

  it('tries again what could not be saved', async () => {
    let isFull = true;
    const { editing, payloadsOf } = await editingTest({
      'article.update': () => (isFull ? failed('storage-full') : updated()),
    });
    await editing.edit(sampleId(1), { comment: 'A' });
    isFull = false;
    await editing.retry();
    expect(payloadsOf('article.update')).toHaveLength(2);
    expect(editing.saveState.value.kind).toBe('saved');
  });
});

describe('deleting', () => {
  it('looks at the page again after it, and brings the article back', async () => {
    const { editing, asked } = await editingTest({
      'page.state': () => success(savedPage(0)),
      'article.get': () => success(sampleDetails([])),
      'article.remove': () => success(null),
      'article.restore': () => success(null),
    });
    const before = asked.length;
    expect(await editing.remove(sampleId(1))).toBe(true);
    expect(await editing.restore(sampleId(1))).toBe(true);
    expect(asked.slice(before).map(({ name }) => name)).toEqual([
      ...['article.remove', 'page.state', 'article.get'],
      ...['article.restore', 'page.state', 'article.get'],
    ]);
  });

  it('says why it did not happen', async () => {
    const { editing, reading } = await editingTest({
      'article.remove': () => failed('storage-failed'),
    });
    expect(await editing.remove(sampleId(1))).toBe(false);
    expect(reading.failure.value?.code).toBe('storage-failed');
  });
});
