import browser from 'webextension-polyfill';
import type messages from '@/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** The stem of a counted message, of which `_locales` has `<stem>_one` and `<stem>_other`; `$1` is the number. */
export type CountedKey = {
  [Key in MessageKey]: Key extends `${infer Stem}_other` ? Stem : never;
}[MessageKey];

/** The text of a message in the browser's language. `$1` … in it are replaced by the values in their order. */
export function t(key: MessageKey, ...values: readonly string[]): string {
  return browser.i18n.getMessage(key, [...values]);
}

/** The message for a count, in the plural form that the language uses, with the number written its way. */
export function tCount(stem: CountedKey, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  return browser.i18n.getMessage(`${stem}_${form}`, [
    new Intl.NumberFormat(uiLanguage()).format(count),
  ]);
}

/** BCP 47 tag of the language that the browser shows itself in. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
