import type { Id } from '@/lib/base/id';
import type { Result } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import { indexSoon } from './index-soon';
import { finder } from './library-context';
import { noteChanges } from './library-keeper';
import { refreshTabs } from './tab-states';

/** Tells views, and the pages that show one of the articles, what a success changed; passes the result on. */
export function announceChange<Value>(
  result: Result<Value>,
  idsOf: (value: Value) => readonly Id[],
): Result<Value> {
  if (result.ok) {
    const articleIds = idsOf(result.value);
    finder.noteChanged(articleIds);
    noteChanges(articleIds.length);
    indexSoon();
    announce('library.changed', { articleIds });
    // The answer does not wait for the tabs.
    void refreshTabs(articleIds);
  }
  return result;
}
