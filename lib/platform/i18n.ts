import browser from 'webextension-polyfill';
import type { Label } from '@/lib/annotation/label';
import type { Failure, FailureCode } from '@/lib/base/failure';
import { numberFormat, pluralRules } from '@/lib/base/intl-formats';
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
  const language = uiLanguage();
  const form = pluralRules(language, {}).select(count) === 'one' ? 'one' : 'other';
  return browser.i18n.getMessage(`${stem}_${form}`, [numberFormat(language, {}).format(count)]);
}

/**
 * BCP 47 tag by which dates and numbers are written: the browser's own, with its region, where our texts are in that
 * language too; else the one of our texts, so that no view speaks two languages.
 */
export function uiLanguage(): string {
  const own = t('languageTag');
  const browsers = browser.i18n.getUILanguage();
  const isSame = browsers.split(/[-_]/)[0] === own.split('-')[0];
  return isSame ? browsers.replaceAll('_', '-') : own;
}

/** The sentence for a person: what happened, what is safe, what to do. */
export function failureText(failure: Failure): string {
  return t(failureKeys[failure.code]);
}

/** A label's own name, or the built-in one in the browser's language. */
export function labelName(label: Pick<Label, 'id' | 'name'>): string {
  if (label.name !== null) return label.name;
  const key = builtInLabelKeys[label.id];
  return key === undefined ? label.id : t(key);
}

const builtInLabelKeys: Readonly<Record<string, MessageKey>> = {
  highlight: 'label_highlight',
  claim: 'label_claim',
  quote: 'label_quote',
  number: 'label_number',
  question: 'label_question',
  verify: 'label_verify',
};

const failureKeys: Readonly<Record<FailureCode, MessageKey>> = {
  'invalid-message': 'failure_invalid_message',
  'forbidden-sender': 'failure_forbidden_sender',
  'not-found': 'failure_not_found',
  cancelled: 'failure_cancelled',
  'template-invalid': 'failure_template_invalid',
  'page-restricted': 'failure_page_restricted',
  'page-unreachable': 'failure_page_unreachable',
  'page-empty': 'failure_page_empty',
  'page-too-large': 'failure_page_too_large',
  'page-moved': 'failure_page_moved',
  'export-too-large': 'failure_export_too_large',
  'import-not-json': 'failure_import_not_json',
  'import-not-text': 'failure_import_not_text',
  'import-too-large': 'failure_import_too_large',
  'import-broken-archive': 'failure_import_broken_archive',
  'import-broken-table': 'failure_import_broken_table',
  'import-unknown-format': 'failure_import_unknown_format',
  'import-nothing': 'failure_import_nothing',
  'import-not-backup': 'failure_import_not_backup',
  'import-newer-version': 'failure_import_newer_version',
  'import-invalid-record': 'failure_import_invalid_record',
  'private-window': 'failure_private_window',
  'storage-full': 'failure_storage_full',
  'storage-newer': 'failure_storage_newer',
  'storage-blocked': 'failure_storage_blocked',
  'storage-unavailable': 'failure_storage_unavailable',
  'storage-failed': 'failure_storage_failed',
  unexpected: 'failure_unexpected',
};
