import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fragmentOf,
  type LibraryRoute,
  libraryHref,
  parseRoute,
} from '@/lib/view-model/library-route';
import { propertyRuns } from '@/test/support/property-runs';
import { sampleId } from '../../support/sample-records';

const places: readonly LibraryRoute[] = [
  { view: 'articles', query: '' },
  { view: 'articles', query: 'tag:city/harbour "50 %" 渡轮' },
  { view: 'article', id: sampleId(1), annotationId: null },
  { view: 'article', id: sampleId(1), annotationId: sampleId(2) },
  { view: 'annotations' },
  { view: 'tags' },
  { view: 'dossier', tag: 'city/harbour #1?' },
  { view: 'trash' },
];

it('leads to the library page, or to an article in it', () => {
  expect(libraryHref(null)).toBe('/library.html');
  const { pathname, hash } = new URL(libraryHref(sampleId(1)), 'https://here.example/');
  expect(pathname).toBe('/library.html');
  expect(parseRoute(hash)).toEqual({ view: 'article', id: sampleId(1), annotationId: null });
});

describe('parseRoute', () => {
  it.each(places)('reads back what was written of $view', (place) => {
    expect(parseRoute(fragmentOf(place))).toEqual(place);
  });

  it('takes any search and any tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const search: LibraryRoute = { view: 'articles', query: words };
        const dossier: LibraryRoute = { view: 'dossier', tag: words };
        expect(parseRoute(fragmentOf(search))).toEqual(search);
        expect(parseRoute(fragmentOf(dossier))).toEqual(dossier);
      }),
      propertyRuns,
    );
  });

  it.each(['', '#', '#/', '#/nowhere', '#/article/../../etc', '#/article/', '#/articles/%zz'])(
    'shows the list for %o',
    (fragment) => {
      expect(parseRoute(fragment).view).toBe('articles');
    },
  );
});
