import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createTrashModel, daysLeft } from '@/lib/view-model/trash-model';
import { sampleCard } from '../../support/sample-page';
import { sampleDay, sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

describe('createTrashModel', () => {
  it('shows what was deleted, and takes it back', async () => {
    let articles = [sampleCard()];
    const { around, announce, asked } = viewTest({
      'trash.list': () => success({ articles, annotations: [] }),
      'article.restore': () => {
        articles = [];
        return success(null);
      },
      'annotation.restore': () => failed('not-found'),
      'trash.empty': () => success(0),
    });
    const model = createTrashModel(around);
    announce('library.changed', { articleIds: [] });
    expect(asked).toEqual([]);
    await model.read();
    expect(model.page.value?.articles).toHaveLength(1);
    await model.restoreArticle(sampleId(1));
    expect(model.page.value?.articles).toEqual([]);
    await model.restoreAnnotation(sampleId(2));
    expect(model.failure.value?.code).toBe('not-found');
    await model.empty();
    expect(asked.some(({ name }) => name === 'trash.empty')).toBe(true);
    const before = asked.length;
    announce('library.changed', { articleIds: [] });
    await vi.waitFor(() => expect(asked.length).toBe(before + 1));
  });
});

describe('daysLeft', () => {
  it.each([
    [0, 30],
    [0.5, 30],
    [1.5, 29],
    [29.9, 1],
    [31, 0],
  ])('after %d days there are %d left', (days, left) => {
    expect(daysLeft(sampleDay(1), Date.parse(sampleDay(1)) + days * 86_400_000)).toBe(left);
  });
});
