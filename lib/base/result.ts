import { type Failure, type FailureCode, failure } from './failure';

/** An expected outcome. Plain data, because a class does not survive a message between contexts. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: FailureCode, detail = ''): Result<never> {
  return { ok: false, failure: failure(code, detail) };
}
