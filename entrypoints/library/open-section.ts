import type { LibraryParts, LibrarySections } from '@/lib/view-model/library-parts';
import type { LibraryRoute } from '@/lib/view-model/library-route';
import type { ReaderModel } from '@/lib/view-model/reader-model';

type Models = LibraryParts & LibrarySections & { readonly reader: ReaderModel };

/** Reads what a place of the library page shows, and lets go of what it does not. */
export function openSection(route: LibraryRoute, models: Models): void {
  const { search, annotations, tags, trash, dossier, reader } = models;
  void reader.open(route.view === 'article' ? route.id : null);
  void dossier.open(route.view === 'dossier' ? route.tag : null);
  if (route.view === 'articles') void search.search(route.query);
  if (route.view === 'annotations') void annotations.read();
  if (route.view === 'tags') void tags.read();
  if (route.view === 'trash') void trash.read();
}
