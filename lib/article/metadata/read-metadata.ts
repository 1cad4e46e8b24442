import type {
  Article,
  ArticleFieldName,
  ArticleFields,
  FieldOrigin,
  Person,
  Publisher,
} from '../article';
import { declaredAddress } from '../declared-address';
import { isoDateOf, namedOffsetOf, withOffset } from './dates';
import { articleNodeOf, isNode, type JsonLdNode, listOf, nodesById, textOf } from './json-ld';
import { type MetaTags, readMetaTags } from './meta-tags';
import { cleanName, peopleOf } from './names';
import { readVisibleFields, type VisibleFields } from './visible-text';

type Sources = {
  readonly document: Document;
  readonly url: string;
  readonly node: JsonLdNode | null;
  readonly meta: MetaTags;
  readonly visible: VisibleFields;
};

type Found<Value> = { readonly value: Value; readonly origin: FieldOrigin };
type Candidate<Value> = readonly [Value | null | undefined, FieldOrigin];

/** What a page says of its article, each field with where it came from. Reads only, without layout. */
export function readMetadata(document: Document, url: string): Article {
  const sources: Sources = {
    document,
    url,
    node: articleNodeOf(document),
    meta: readMetaTags(document),
    visible: readVisibleFields(document),
  };
  const found = { ...namesOf(sources), ...timesOf(sources), ...kindsOf(sources) };
  const entries = Object.entries(found) as [ArticleFieldName, Found<unknown> | null][];
  const origins = Object.fromEntries(
    entries.flatMap(([name, field]) => (field === null ? [] : [[name, field.origin]])),
  );
  const values = Object.fromEntries(entries.map(([name, field]) => [name, field?.value ?? null]));
  const fields = {
    ...values,
    authors: found.authors?.value ?? [],
    keywords: found.keywords?.value ?? [],
    dir: directionOf(document, found.language?.value ?? null),
    url: withoutFragment(url),
  } as ArticleFields;
  return { ...fields, origins: { ...origins, url: 'browser' } };
}

function namesOf({ document, url, node, meta, visible }: Sources) {
  const title = document.title.replace(/\s+/g, ' ').trim();
  const byline = visible.byline;
  return {
    headline: first(
      [visible.headline, 'page'],
      [textOf(node?.headline ?? node?.name), 'json-ld'],
      [meta.first('og:title', 'twitter:title', 'dc.title'), 'meta'],
      [title, 'page'],
      [url, 'url'],
    ),
    description: first(
      [textOf(node?.description), 'json-ld'],
      [meta.first('og:description', 'description', 'twitter:description'), 'meta'],
    ),
    authors: first<readonly Person[]>(
      [orNull(peopleInNode(document, node)), 'json-ld'],
      [orNull(namesInMeta(meta)), 'meta'],
      [byline === null ? null : orNull(peopleOf(byline)), 'page'],
    ),
    byline: first([byline, 'page']),
    publisher: first<Publisher>(
      [publisherInNode(document, node), 'json-ld'],
      [named(meta.first('og:site_name', 'application-name', 'dc.publisher')), 'meta'],
      [URL.canParse(url) ? named(new URL(url).hostname.replace(/^www\./, '')) : null, 'url'],
    ),
    source: first([visible.source, 'page'], [meta.first('source', 'article:source'), 'meta']),
    section: first(
      [textOf(node?.articleSection), 'json-ld'],
      [meta.first('article:section', 'section', 'parsely-section'), 'meta'],
    ),
    keywords: first<readonly string[]>(
      [orNull(splitAll(listOf(node?.keywords).map(textOf))), 'json-ld'],
      [orNull(meta.all('article:tag')), 'meta'],
      [orNull(visible.tags), 'page'],
      [orNull(splitAll([meta.first('news_keywords', 'keywords', 'parsely-tags')])), 'meta'],
    ),
  };
}

function timesOf({ node, meta, visible }: Sources) {
  const offset = namedOffsetOf(visible.dateText ?? '');
  const dated = (text: string | null | undefined) => {
    const iso = text ? isoDateOf(text) : null;
    return iso === null ? null : withOffset(iso, offset);
  };
  const inMeta = meta.first(
    ...['article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date'],
    ...['dc.date.issued', 'dcterms.created', 'pubdate', 'publishdate', 'sailthru.date', 'date'],
  );
  return {
    published: first(
      [dated(textOf(node?.datePublished)), 'json-ld'],
      [dated(inMeta), 'meta'],
      [dated(visible.dateText), 'page'],
    ),
    modified: first(
      [dated(textOf(node?.dateModified)), 'json-ld'],
      [
        dated(meta.first('article:modified_time', 'og:updated_time', 'datemodified', 'lastmod')),
        'meta',
      ],
    ),
  };
}

function kindsOf({ document, url, node, meta }: Sources) {
  const image = listOf(node?.image).map((value) =>
    isNode(value) ? textOf(value.url ?? value.contentUrl) : textOf(value),
  )[0];
  const language =
    document.documentElement?.getAttribute('lang')?.trim() ||
    meta.first('content-language', 'og:locale');
  const free = node?.isAccessibleForFree;
  return {
    canonicalUrl: first([declaredAddress(document, url), 'meta']),
    language: first(
      [language?.replace('_', '-') || null, 'page'],
      [textOf(node?.inLanguage), 'json-ld'],
    ),
    image: first(
      [webAddress(meta.first('og:image', 'og:image:url', 'twitter:image'), url), 'meta'],
      [webAddress(image ?? null, url), 'json-ld'],
    ),
    genre: first([textOf(node?.genre), 'json-ld']),
    dateline: first<string>([textOf(node?.dateline), 'json-ld']),
    isAccessibleForFree: first<boolean>([
      free === undefined || free === null ? null : !/^false$/i.test(String(free)),
      'json-ld',
    ]),
  };
}

function first<Value>(...candidates: readonly Candidate<Value>[]): Found<Value> | null {
  for (const [value, origin] of candidates) {
    if (value !== null && value !== undefined && value !== '') return { value, origin };
  }
  return null;
}

const orNull = <Item>(list: readonly Item[]) => (list.length === 0 ? null : list);

function peopleInNode(document: Document, node: JsonLdNode | null): readonly Person[] {
  if (node?.author === undefined) return [];
  const byId = nodesById(document);
  const people = listOf(node.author).flatMap((value): readonly Person[] => {
    const author = isNode(value) ? (byId.get(String(value['@id'])) ?? value) : value;
    const name = textOf(author);
    if (name === null) return [];
    if (!isNode(author)) return peopleOf(name);
    const clean = cleanName(name);
    const address = webAddress(textOf(author.url), document.baseURI);
    if (clean === null) return [];
    return [address === null ? { name: clean } : { name: clean, url: address }];
  });
  return people.filter(
    ({ name }, index) => people.findIndex((other) => other.name === name) === index,
  );
}

function namesInMeta(meta: MetaTags): readonly Person[] {
  const written = [
    'author',
    'article:author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ]
    .map((name) => meta.all(name))
    .find((values) => values.length > 0);
  return (written ?? []).flatMap((value) => peopleOf(value));
}

function publisherInNode(document: Document, node: JsonLdNode | null): Publisher | null {
  const value = listOf(node?.publisher)[0];
  const publisher = isNode(value)
    ? (nodesById(document).get(String(value['@id'])) ?? value)
    : value;
  return named(isNode(publisher) ? textOf(publisher.name) : textOf(publisher));
}

const named = (name: string | null): Publisher | null => (name === null ? null : { name });

function splitAll(values: readonly (string | null)[]): readonly string[] {
  const parts = values.flatMap((value) => (value ?? '').split(/[,，、;；]/));
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '');
}

function webAddress(address: string | null, base: string): string | null {
  if (address === null || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function directionOf(document: Document, language: string | null): ArticleFields['dir'] {
  const declared = (
    document.documentElement?.getAttribute('dir') ?? document.body?.getAttribute('dir')
  )?.toLowerCase();
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return /^(?:ar|fa|he|ur|ps|yi|ug|sd)\b/i.test(language ?? '') ? 'rtl' : 'ltr';
}
