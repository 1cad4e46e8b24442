import { onTestFinished } from 'vitest';
import { failed, type Result } from '@/lib/base/result';
import type { EventName, Events, MessageName, Protocol } from '@/lib/messages/protocol';
import type { ViewSurroundings } from '@/lib/view-model/surroundings';
import { sampleId } from './sample-records';

type Answers = {
  [Name in MessageName]?: (
    payload: Protocol[Name]['payload'],
  ) => Result<Protocol[Name]['reply']> | Promise<Result<Protocol[Name]['reply']>>;
};

type Asked = { readonly name: MessageName; readonly payload: unknown };

export type ViewTest = {
  readonly around: ViewSurroundings;
  /** What was asked, in order. */
  readonly asked: readonly Asked[];
  payloadsOf(name: MessageName): readonly unknown[];
  announce<Name extends EventName>(name: Name, detail: Events[Name]): void;
};

/**
 * What a view model gets from its page, with a background that gives these answers, a clock that stands at
 * 2026-11-24 12:00 UTC and goes on a second at each look, and ids that count from 100.
 */
export function viewTest(answers: Answers): ViewTest {
  const asked: Asked[] = [];
  const listeners: { name: EventName; callback: (detail: never) => void }[] = [];
  const ending = new AbortController();
  let id = 99;
  let seconds = -1;
  onTestFinished(() => ending.abort());
  const around: ViewSurroundings = {
    async request(name, payload) {
      asked.push({ name, payload });
      const answer = answers[name];
      return answer === undefined ? failed('unexpected', `${name} has no answer`) : answer(payload);
    },
    onEvent(name, callback, signal) {
      const listener = { name, callback };
      listeners.push(listener);
      signal.addEventListener('abort', () => listeners.splice(listeners.indexOf(listener), 1));
    },
    newId() {
      id += 1;
      return sampleId(id);
    },
    now() {
      seconds += 1;
      return new Date(Date.UTC(2026, 10, 24, 12, 0, seconds)).toISOString();
    },
    signal: ending.signal,
  };
  return {
    around,
    asked,
    payloadsOf: (wanted) =>
      asked.filter(({ name }) => name === wanted).map(({ payload }) => payload),
    announce(wanted, detail) {
      for (const { name, callback } of [...listeners]) {
        if (name === wanted) (callback as (detail: unknown) => void)(detail);
      }
    },
  };
}

/** A promise to be settled by the test, for answers that come late. */
export function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value: Value) => resolve(value) };
}
