import type { Surroundings } from '@/lib/base/id';
import type { Result } from '@/lib/base/result';
import type { EventName, Events, MessageName, Protocol } from '@/lib/messages/protocol';

/** What a view model gets from its page: the way to the background, clock and ids. */
export type ViewSurroundings = Surroundings & {
  readonly request: <Name extends MessageName>(
    name: Name,
    payload: Protocol[Name]['payload'],
  ) => Promise<Result<Protocol[Name]['reply']>>;
  readonly onEvent: <Name extends EventName>(
    name: Name,
    callback: (detail: Events[Name]) => void,
    signal: AbortSignal,
  ) => void;
  /** Ends every listener of the model. */
  readonly signal: AbortSignal;
};
