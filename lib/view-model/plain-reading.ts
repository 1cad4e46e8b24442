import { type Signal, signal } from '@preact/signals';
import type { Capture } from '@/lib/article/article';
import type { Failure } from '@/lib/base/failure';
import type { ArticleDetails } from '@/lib/library/operations';

/** What editing needs to know of an article; `PageReading` is one that has a page in a tab. */
export type EditedReading = {
  readonly capture: { readonly value: Capture | null };
  readonly details: { readonly value: ArticleDetails | null };
  readonly failure: Signal<Failure | null>;
  look(): Promise<void>;
  tabId(): number | null;
};

/** Of an article that is read from the library, without a page. */
export function createPlainReading(look: () => Promise<void>) {
  return {
    capture: signal<Capture | null>(null),
    details: signal<ArticleDetails | null>(null),
    failure: signal<Failure | null>(null),
    look,
    tabId: () => null,
  };
}
