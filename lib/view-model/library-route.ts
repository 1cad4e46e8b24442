import { type Id, isId } from '@/lib/base/id';

/** A place in the library page; written into the address, so that it can be linked, kept and gone back to. */
export type LibraryRoute =
  | { readonly view: 'articles'; readonly query: string }
  | { readonly view: 'article'; readonly id: Id; readonly annotationId: Id | null }
  | { readonly view: 'annotations' }
  | { readonly view: 'tags' }
  | { readonly view: 'dossier'; readonly tag: string }
  | { readonly view: 'trash' };

export type LibraryViewName = LibraryRoute['view'];

/** The place that an address's fragment names; the list for anything else. */
export function parseRoute(fragment: string): LibraryRoute {
  const [view = '', ...rest] = fragment.replace(/^#?\/?/, '').split('/');
  const [first = '', second = ''] = rest.map(decoded);
  switch (view) {
    case 'article':
      return isId(first)
        ? { view, id: first, annotationId: isId(second) ? second : null }
        : { view: 'articles', query: '' };
    case 'dossier':
      return first === '' ? { view: 'tags' } : { view, tag: first };
    case 'annotations':
    case 'tags':
    case 'trash':
      return { view };
    default:
      return { view: 'articles', query: view === 'articles' ? first : '' };
  }
}

/** The fragment that names a place; `parseRoute` reads it back. */
export function fragmentOf(route: LibraryRoute): string {
  switch (route.view) {
    case 'articles':
      return route.query === '' ? '#/articles' : `#/articles/${encodeURIComponent(route.query)}`;
    case 'article':
      return `#/article/${route.id}${route.annotationId === null ? '' : `/${route.annotationId}`}`;
    case 'dossier':
      return `#/dossier/${encodeURIComponent(route.tag)}`;
    default:
      return `#/${route.view}`;
  }
}

/** Address of the library page as other views of ours link to it; with an id, at that article. */
export function libraryHref(id: Id | null): string {
  return `/library.html${id === null ? '' : fragmentOf({ view: 'article', id, annotationId: null })}`;
}

/** A fragment may have been typed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
