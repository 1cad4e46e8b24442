import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle, importedQuote } from '../imported-article';
import { addressOf, instantOfMs, listOf, recordOf, textOf } from '../values';

type Node = ReadonlyMap<string, unknown>;

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection of them. A
 * position counts code points of a text that is not in the file, so that only the quote can be taken over.
 */
export const webAnnotationFormat: ImportFormat = {
  id: 'web-annotation',
  labelKey: 'import_web_annotation',
  extensions: ['jsonld', 'json'],
  recognise: (content) => content.kind === 'json' && itemsOf(content.data) !== null,
  parse(content) {
    const bad: BadRow[] = [];
    const items = content.kind === 'json' ? itemsOf(content.data) : null;
    const articles = (items ?? []).flatMap(({ item, path }) => articlesOfItem(item, path, bad));
    return success(articlesOf(articles, bad));
  },
};

type Item = { readonly item: unknown; readonly path: string };

/** Null = no Web Annotations. */
function itemsOf(data: unknown): readonly Item[] | null {
  const node = recordOf(data);
  if (node !== null && isOfType(node, 'AnnotationCollection')) return pagesOf(node);
  if (node !== null && isOfType(node, 'AnnotationPage'))
    return numbered(node.get('items'), 'items');
  const items = numbered(data, '');
  const first = recordOf(items[0]?.item);
  return first !== null && isOfType(first, 'Annotation') && first.has('target') ? items : null;
}

function pagesOf(collection: Node): readonly Item[] {
  const first = recordOf(collection.get('first'));
  return [
    ...numbered(first?.get('items'), 'first.items'),
    ...numbered(collection.get('items'), 'items'),
  ];
}

function numbered(value: unknown, path: string): readonly Item[] {
  return listOf(value).map((item, index) => ({ item, path: `${path}[${index}]` }));
}

function isOfType(node: Node, type: string): boolean {
  return listOf(node.get('type') ?? node.get('@type')).some(
    (each) => textOf(each).replace(/^oa:/, '') === type,
  );
}

function articlesOfItem(item: unknown, path: string, bad: BadRow[]): ImportedArticle[] {
  const annotation = recordOf(item);
  const place: RowPlace = { unit: 'item', path };
  if (annotation === null) {
    bad.push(badRow(place, 'no-record'));
    return [];
  }
  const targets = listOf(annotation.get('target'));
  if (targets.length === 0) bad.push(badRow(place, 'no-address'));
  return targets.flatMap((target, index) =>
    articleOf({ annotation, target }, targets.length === 1 ? place : at(place, index), bad),
  );
}

function at(place: RowPlace, index: number): RowPlace {
  return place.unit === 'item' ? { unit: 'item', path: `${place.path}.target[${index}]` } : place;
}

type Said = { readonly annotation: Node; readonly target: unknown };

function articleOf(
  { annotation, target }: Said,
  place: RowPlace,
  bad: BadRow[],
): ImportedArticle[] {
  const resource = recordOf(target);
  const source = resource?.get('source');
  const url =
    addressOf(target) ??
    addressOf(source) ??
    addressOf(recordOf(source)?.get('id')) ??
    addressOf(resource?.get('id'));
  if (url === null) {
    bad.push(badRow(place, 'no-address'));
    return [];
  }
  const created = instantOfMs(Date.parse(textOf(annotation.get('created'))));
  const { comment, tags, labelId } = bodiesOf(annotation);
  const quote = quoteOf(resource?.get('selector'));
  if (quote === null && resource?.has('selector') === true) {
    bad.push(badRow(place, 'no-quote'));
    return [];
  }
  if (quote === null) return [importedArticle({ place, url, tags, comment, savedAt: created })];
  const quotes = [importedQuote({ ...quote, comment, tags, labelId, created })];
  return [importedArticle({ place, url, quotes, savedAt: created })];
}

/** The quote of the selectors, or of those that refine them. */
function quoteOf(selectors: unknown): { exact: string; prefix: string; suffix: string } | null {
  // A refinement may be refined in turn; three steps are more than any tool writes.
  let level = listOf(selectors).map(recordOf);
  for (let depth = 0; depth < 3 && level.length > 0; depth++) {
    for (const selector of level) {
      const exact = textOf(selector?.get('exact')).trim();
      if (exact === '') continue;
      return {
        exact,
        prefix: textOf(selector?.get('prefix')),
        suffix: textOf(selector?.get('suffix')),
      };
    }
    level = level.flatMap((selector) => listOf(selector?.get('refinedBy')).map(recordOf));
  }
  return null;
}

function bodiesOf(annotation: Node) {
  const comments: string[] = [];
  const tags: string[] = [];
  let labelId: string | null = null;
  for (const body of [...listOf(annotation.get('body')), ...listOf(annotation.get('bodyValue'))]) {
    const node = recordOf(body);
    const value = textOf(node === null ? body : node.get('value')).trim();
    const purpose = textOf(node?.get('purpose') ?? listOf(annotation.get('motivation'))[0]);
    if (value === '') continue;
    if (purpose === 'tagging') tags.push(value);
    else if (purpose === 'classifying') labelId ??= value;
    else comments.push(value);
  }
  return { comment: comments.join('\n\n'), tags, labelId };
}
