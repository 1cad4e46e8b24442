import type { Article, ArticleFieldName, ArticleFields } from '../article';
import { declaredAddress } from '../declared-address';
import { authorCandidates } from './authors';
import { bestOf, type Candidate, candidate } from './candidate';
import { imageCandidates } from './image';
import { textOf } from './json-ld';
import { keywordCandidates } from './keywords';
import { languageCandidates } from './language';
import { type PageSources, readPageSources } from './page-sources';
import { dateCandidates, settleDate } from './published';
import { publisherCandidates } from './publisher';
import { sectionCandidates } from './section';
import { sourceCandidates } from './source';
import { countryOf } from './time-zones';
import { editorsOn, visibleBylines } from './visible-byline';

type Found = { readonly [Name in ArticleFieldName]?: Candidate<ArticleFields[Name]> | null };

/** What a page says of its article, each field with where it came from. Reads only, without layout. */
export function readMetadata(document: Document, url: string): Article {
  const sources = readPageSources(document, url);
  const language = bestOf(languageCandidates(languageSourcesOf(sources)));
  const found: Found = {
    headline: sources.headline,
    canonicalUrl: bestOf(candidate(declaredAddress(document, url), 'meta', 1)),
    language,
    ...peopleOf(sources),
    ...datesOf(sources, language?.value ?? null),
    ...kindsOf(sources),
  };
  const fields: ArticleFields = {
    url: url.split('#', 1)[0] ?? url,
    canonicalUrl: found.canonicalUrl?.value ?? null,
    headline: sources.headline.value,
    description: found.description?.value ?? null,
    authors: found.authors?.value ?? [],
    byline: found.byline?.value ?? null,
    dateline: found.dateline?.value ?? null,
    publisher: found.publisher?.value ?? null,
    source: found.source?.value ?? null,
    section: found.section?.value ?? null,
    keywords: found.keywords?.value ?? [],
    published: found.published?.value ?? null,
    modified: found.modified?.value ?? null,
    language: language?.value ?? null,
    dir: directionOf(sources.root, language?.value ?? null),
    image: found.image?.value ?? null,
    genre: found.genre?.value ?? null,
    isAccessibleForFree: found.isAccessibleForFree?.value ?? null,
  };
  return { ...fields, origins: { ...originsOf(found), url: 'browser' } };
}

function originsOf(found: Found): Article['origins'] {
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, field]) => (field == null ? [] : [[name, field.origin]])),
  );
}

function peopleOf(sources: PageSources) {
  const { title, page, meta } = sources;
  const lastLines = page.lines.slice(-40).map(({ text }) => text);
  const copyright = lastLines.find((text) => /©|copyright|版权所有/i.test(text)) ?? null;
  const publisher = bestOf(
    publisherCandidates({ ...sources, headline: sources.headline.value, title, copyright }),
  );
  const bylines = visibleBylines(page);
  const printed = bestOf(
    bylines.flatMap(({ printed, confidence }) => candidate(printed, 'page', confidence)),
  );
  return {
    publisher,
    authors: bestOf(
      authorCandidates({
        ...sources,
        bylines,
        editors: editorsOn(page),
        publisher: publisher?.value.name ?? null,
      }),
    ),
    byline: printed,
    source: bestOf(sourceCandidates({ page, meta })),
  };
}

function datesOf(sources: PageSources, language: string | null) {
  const country = countryOf(sources.host, language);
  const isAmerican = /^en-us$/i.test(language ?? '') || (language === 'en' && country === null);
  const reading = {
    order: isAmerican ? ('month-first' as const) : ('day-first' as const),
    year: null,
  };
  const dateSources = { ...sources, reading, country };
  return {
    published: settleDate(dateCandidates('published', dateSources), country),
    modified: settleDate(dateCandidates('modified', dateSources), country),
  };
}

function kindsOf(sources: PageSources) {
  const { nodes, meta, headline } = sources;
  const inNodes = <Value>(read: (node: (typeof nodes)[number]) => Value | null) =>
    nodes.flatMap((node) => candidate(read(node), 'json-ld', 0.9));
  return {
    description: bestOf([
      ...inNodes((node) => textOf(node.description)),
      ...candidate(
        meta.first('og:description', 'description', 'twitter:description', 'dc.description'),
        'meta',
        0.8,
      ),
    ]),
    section: bestOf(sectionCandidates({ ...sources, headline: headline.value })),
    keywords: bestOf(keywordCandidates(sources)),
    image: bestOf(imageCandidates({ ...sources, headline: headline.element })),
    genre: bestOf(inNodes((node) => textOf(node.genre))),
    dateline: bestOf(inNodes((node) => textOf(node.dateline))),
    isAccessibleForFree: bestOf(
      inNodes((node) => {
        const free = textOf(String(node.isAccessibleForFree ?? ''));
        return free === null ? null : !/false$/i.test(free);
      }),
    ),
  };
}

function languageSourcesOf({ root, meta, nodes, page, headline, host }: PageSources) {
  const text = page.lines
    .filter(({ isAside, length, linkShare }) => !isAside && length > 60 && linkShare < 0.5)
    .slice(0, 20)
    .map((line) => line.text);
  return {
    declared: root.getAttribute('lang') ?? root.getAttribute('xml:lang'),
    others: [
      textOf(nodes[0]?.inLanguage),
      meta.first('content-language', 'language', 'dc.language'),
      meta.first('og:locale'),
    ],
    sample: [headline.value, ...text].join('\n'),
    host,
  };
}

function directionOf(root: Element, language: string | null): ArticleFields['dir'] {
  const body = root.querySelector('body');
  const declared = (root.getAttribute('dir') ?? body?.getAttribute('dir'))?.toLowerCase();
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return /^(?:ar|fa|he|iw|ur|ps|yi|ug|sd|ckb|dv)\b/i.test(language ?? '') ? 'rtl' : 'ltr';
}
