import { pageKeysOf } from '@/lib/article/page-keys';
import { failed, success } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { findAllByPageKeys } from '@/lib/store/articles';
import { listSearches, putSearch, removeSearch } from '@/lib/store/searches';
import { changeTags } from '@/lib/store/tags';
import { emptyTrash, listTrash } from '@/lib/store/trash';
import { announceChange } from './announce-change';
import { labelIdsFor } from './label-ids';
import { finder, library, now } from './library-context';

type SearchMessages =
  | `library.${'search' | 'facets' | 'complete' | 'annotations' | 'find' | 'status'}`
  | `tags.${string}`
  | `trash.${string}`
  | `searches.${string}`;

export const searchHandlers: {
  readonly [Name in keyof Handlers & SearchMessages]: Handlers[Name];
} = {
  'library.search': async (wish) => finder.search(wish, await labelIdsFor(wish.query)),
  'library.facets': async ({ query }) => finder.facets(query, await labelIdsFor(query)),
  'library.complete': ({ query, caret }) => finder.complete(query, caret),
  'library.annotations': async (wish) => finder.annotations(wish, await labelIdsFor(wish.query)),
  'library.find': ({ url, canonicalUrl }) =>
    findAllByPageKeys(library, pageKeysOf(url, canonicalUrl)),
  'library.status': () => finder.status(),
  async 'tags.change'({ from, to }) {
    if (to !== null && to.trim() === '') return failed('invalid-message', 'to: expected a name');
    const name = to === null ? null : to.trim();
    return announceChange(await changeTags(library, { from, to: name, now: now() }), (ids) => ids);
  },
  'trash.list': () => listTrash(library),
  async 'trash.empty'() {
    return announceChange(await emptyTrash(library, null), () => []);
  },
  'searches.list': () => listSearches(library),
  async 'searches.save'(search) {
    return announceChange(await putSearch(library, search), () => []);
  },
  async 'searches.remove'({ id }) {
    const removed = announceChange(await removeSearch(library, id), () => []);
    return removed.ok ? success(null) : removed;
  },
};
