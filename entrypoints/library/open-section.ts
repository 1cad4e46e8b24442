import type { LibraryParts, LibrarySections } from '@/lib/view-model/library-parts';
import type { LibraryRoute } from '@/lib/view-model/library-route';
import type { ReaderModel } from '@/lib/view-model/reader-model';

type Models = LibraryParts & LibrarySections & { readonly reader: ReaderModel };

/** Reads what a place of the library page shows, and lets go of what it does not; resolves when it is there. */
export function openSection(route: LibraryRoute, models: Models): Promise<unknown> {
  const { search, annotations, tags, trash, dossier, reader } = models;
  return Promise.all([
    reader.open(route.view === 'article' ? route.id : null),
    dossier.open(route.view === 'dossier' ? route.tag : null),
    route.view === 'articles' && search.search(route.query),
    route.view === 'annotations' && annotations.read(),
    route.view === 'tags' && tags.read(),
    route.view === 'trash' && trash.read(),
  ]);
}
