import type { Failure } from '@/lib/base/failure';

/** What an editor says of its work. `at`: ISO 8601, UTC. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const idle: SaveState = { kind: 'idle' };
