/** Why an expected operation did not happen. Each code has a sentence in `_locales` (`failure_<code>` with underscores). */
export const failureCodes = [
  'invalid-message',
  'forbidden-sender',
  'not-found',
  'cancelled',
  'template-invalid',
  'page-restricted',
  'page-unreachable',
  'page-empty',
  'page-too-large',
  'page-moved',
  'export-too-large',
  'import-not-json',
  'import-not-text',
  'import-too-large',
  'import-broken-archive',
  'import-broken-table',
  'import-unknown-format',
  'import-nothing',
  'import-not-backup',
  'import-newer-version',
  'import-invalid-record',
  'private-window',
  'storage-full',
  'storage-newer',
  'storage-blocked',
  'storage-unavailable',
  'storage-failed',
  'unexpected',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type Failure = {
  readonly code: FailureCode;
  /** For the curious and for bug reports, in English; never the only thing a person is told. `''` = nothing to add. */
  readonly detail: string;
};

export function failure(code: FailureCode, detail = ''): Failure {
  return { code, detail };
}
