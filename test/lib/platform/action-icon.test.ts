import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showIcon } from '@/lib/platform/action-icon';

const setIcon = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  setIcon.mockClear();
  Object.assign(fakeBrowser.action, { setIcon });
  Object.assign(fakeBrowser, { i18n: { getMessage: (key: string) => key } });
});

it.each([
  ['other', 'other', 0, 'actionTitleOther', ''],
  ['paused', 'other', 0, 'actionTitlePaused', ''],
  ['article', 'article', 0, 'actionTitleArticle', ''],
  ['saved', 'saved', 0, 'actionTitleSaved', ''],
  ['saved', 'saved', 12, 'actionTitleSaved', '12'],
] as const)(
  'shows the state %s by the picture %s, with %i annotations',
  async (state, picture, annotationCount, title, text) => {
    await showIcon(7, { state, annotationCount });
    expect(setIcon).toHaveBeenCalledWith({
      tabId: 7,
      path: {
        16: `/icon/${picture}-16.png`,
        32: `/icon/${picture}-32.png`,
        48: `/icon/${picture}-48.png`,
      },
    });
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe(title);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(text);
  },
);

it('does not mind that the tab was closed meanwhile', async () => {
  setIcon.mockRejectedValueOnce(new Error('No tab with id: 7.'));
  await expect(showIcon(7, { state: 'article', annotationCount: 0 })).resolves.toBeUndefined();
});
