import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failureCodes } from '@/lib/base/failure';
import { failureText, labelName, uiLanguage } from '@/lib/platform/i18n';

/** Lets the browser speak from the real `_locales`. */
function speak(language: 'en' | 'zh_CN'): void {
  const file = new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  const getMessage = (key: string, values: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_: string, n: string) => values[+n - 1]);
  Object.assign(fakeBrowser.i18n, {
    getMessage,
    getUILanguage: () => language.replace('_', '-'),
  });
}

describe.each(['en', 'zh_CN'] as const)('messages in %s', (language) => {
  beforeEach(() => speak(language));

  it('give each failure a sentence of its own', () => {
    const texts = failureCodes.map((code) => failureText({ code, detail: '' }));
    expect(texts.filter((text) => text.length < 8)).toEqual([]);
    expect(new Set(texts).size).toBe(failureCodes.length);
  });

  it('name built-in labels in the language, own ones as they are', () => {
    expect(labelName({ id: 'claim', name: null })).toBe(language === 'en' ? 'Claim' : '说法');
    expect(labelName({ id: 'own', name: 'Mine' })).toBe('Mine');
    expect(labelName({ id: 'gone', name: null })).toBe('gone');
  });

  it('tell the language of the browser', () => {
    expect(uiLanguage()).toBe(language === 'en' ? 'en' : 'zh-CN');
  });
});

describe('the language of dates and numbers', () => {
  it.each([
    { texts: 'en', browser: 'en-GB', written: 'en-GB' },
    { texts: 'en', browser: 'fr', written: 'en' },
    { texts: 'zh_CN', browser: 'en-US', written: 'zh-CN' },
  ] as const)('is $written for $texts texts in a browser in $browser', (given) => {
    speak(given.texts);
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => given.browser });
    expect(uiLanguage()).toBe(given.written);
  });
});
