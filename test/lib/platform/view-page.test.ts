// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dressPage } from '@/lib/platform/view-page';

describe('dressPage', () => {
  it('tells style sheets and screen readers language, direction and theme', () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ar');
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) =>
      key === '@@bidi_dir' ? 'rtl' : 'ar',
    );
    dressPage(document, 'dark');
    const { lang, dir, dataset } = document.documentElement;
    expect({ lang, dir, theme: dataset.theme }).toEqual({ lang: 'ar', dir: 'rtl', theme: 'dark' });
  });
});
