import type { Article, ArticleFields, Headlines } from '../article';
import type { PageBlocks } from '../block';
import { cutBlocks } from '../cut-blocks';
import { declaredAddress } from '../declared-address';
import { bodyOf, rootElementOf } from '../page-root';
import { authorCandidates } from './authors';
import { bestOf, type Candidate, candidate } from './candidate';
import { correctionsOn } from './corrections';
import type { DateKind } from './date-words';
import { datelineOn } from './dateline';
import { editorsOf, editorsOn } from './editors';
import { bestValue, evidenceOf, type FieldCandidates } from './field-candidates';
import { genreCandidates } from './genre';
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
import { visibleBylines } from './visible-byline';

/**
 * What a page says of its article, each field with where it came from; `blocks` = its body, where it was cut already.
 * Reads only, without layout.
 */
export function readMetadata(
  document: Document,
  url: string,
  blocks: PageBlocks = cutBlocks(bodyOf(rootElementOf(document))),
): Article {
  return metadataOf(readPageSources(document, url, blocks), { document, url });
}

/** As `readMetadata`, where its sources were read already. */
export function metadataOf(
  sources: PageSources,
  { document, url }: { readonly document: Document; readonly url: string },
): Article {
  const languages = languageCandidates(languageSourcesOf(sources));
  const language = bestOf(languages)?.value ?? null;
  const dates = datesOf(sources, language);
  const people = peopleOf(sources);
  const found: FieldCandidates = {
    url: candidate(url.split('#', 1)[0] ?? url, 'browser', 1),
    headline: [sources.headline, ...sources.headlines.filter(isLess(sources.headline))],
    canonicalUrl: candidate(declaredAddress(document, url), 'meta', 1),
    language: languages,
    ...people,
    published: dates.published.candidates,
    modified: dates.modified.candidates,
    ...kindsOf(sources, bestOf(people.publisher)?.value.name ?? null),
  };
  return {
    url: bestValue(found, 'url') ?? url,
    canonicalUrl: bestValue(found, 'canonicalUrl'),
    headline: sources.headline.value,
    description: bestValue(found, 'description'),
    authors: bestValue(found, 'authors') ?? [],
    byline: bestValue(found, 'byline'),
    dateline: bestValue(found, 'dateline'),
    publisher: bestValue(found, 'publisher'),
    source: bestValue(found, 'source'),
    section: bestValue(found, 'section'),
    keywords: bestValue(found, 'keywords') ?? [],
    published: bestValue(found, 'published'),
    modified: bestValue(found, 'modified'),
    language,
    dir: directionOf(htmlAround(sources), language),
    image: bestValue(found, 'image'),
    genre: bestValue(found, 'genre'),
    isAccessibleForFree: bestValue(found, 'isAccessibleForFree'),
    headlines: wordingsOf(sources),
    editors: bestValue(found, 'editors') ?? [],
    publishedOffset: dates.published.offset,
    modifiedOffset: dates.modified.offset,
    corrections: bestValue(found, 'corrections') ?? [],
    ...evidenceOf(found),
  };
}

/** Candidates that do not outdo the one that was chosen by more than their votes. */
function isLess(chosen: Candidate<string>) {
  return ({ confidence }: Candidate<string>) => confidence <= chosen.confidence;
}

function wordingsOf({ headlines, meta, nodes }: PageSources): Headlines {
  return {
    heading: bestOf(headlines.filter(({ element }) => element !== null))?.value ?? null,
    social: meta.first('og:title', 'twitter:title'),
    data: nodes.map((node) => textOf(node.headline)).find((text) => text !== null) ?? null,
  };
}

function peopleOf(sources: PageSources) {
  const { title, page, meta, nodes, data } = sources;
  const lastLines = page.lines.slice(-40).map(({ text }) => text);
  const copyright = lastLines.filter((text) => /©|copyright|版[权權]所有/i.test(text));
  const publishers = publisherCandidates({
    ...sources,
    headline: sources.headline.value,
    title,
    copyright,
  });
  const editors = editorsOn(page);
  const bylines = visibleBylines(page, editors);
  const publisher = bestOf(publishers)?.value.name ?? null;
  return {
    publisher: publishers,
    authors: authorCandidates({
      ...sources,
      bylines,
      editors,
      publisher,
    }),
    editors: candidate(
      editorsOf(nodes, data, editors),
      nodes.some(({ editor }) => editor !== undefined) ? 'json-ld' : 'page',
      0.8,
    ),
    byline: bylines.flatMap(({ printed, confidence }) => candidate(printed, 'page', confidence)),
    source: sourceCandidates({ page, meta, publisher }),
  };
}

function datesOf(sources: PageSources, language: string | null) {
  const country = countryOf(sources.host, language);
  const isAmerican = /^en-us$/i.test(language ?? '') || (language === 'en' && country === null);
  const reading = {
    order: isAmerican ? ('month-first' as const) : ('day-first' as const),
    year: null,
  };
  const settled = (kind: DateKind) => {
    const candidates = dateCandidates(kind, { ...sources, reading, country });
    const best = settleDate(candidates, country);
    // The same to less precision is no other answer.
    const others = candidates.filter(({ value }) => best?.value.startsWith(value) === false);
    return {
      candidates: best === null ? [] : [best, ...others],
      offset: best?.offset ?? null,
    };
  };
  const published = settled('published');
  const modified = settled('modified');
  // A class says "update" of any date.
  const isSame = modified.candidates[0]?.value === published.candidates[0]?.value;
  const isPrinted = modified.candidates[0]?.origin === 'page';
  return { published, modified: isSame && isPrinted ? { candidates: [], offset: null } : modified };
}

function kindsOf(sources: PageSources, publisher: string | null) {
  const { nodes, meta, headline, page } = sources;
  const siteNames = publisher === null ? sources.siteNames : [...sources.siteNames, publisher];
  const inNodes = <Value>(read: (node: (typeof nodes)[number]) => Value | null) =>
    nodes.flatMap((node) => candidate(read(node), 'json-ld', 0.9));
  const sections = sectionCandidates({ ...sources, siteNames, headline: headline.value });
  return {
    description: [
      ...inNodes((node) => textOf(node.description)),
      ...candidate(
        meta.first('og:description', 'description', 'twitter:description', 'dc.description'),
        'meta',
        0.8,
      ),
    ],
    section: sections,
    keywords: keywordCandidates(sources),
    image: imageCandidates({ ...sources, headline: headline.element }),
    genre: genreCandidates({ ...sources, section: bestOf(sections)?.value ?? null }),
    corrections: candidate(correctionsOn(page, nodes), 'page', 0.8),
    dateline: [
      ...inNodes((node) => textOf(node.dateline)),
      ...candidate(datelineOn(page), 'page', 0.8),
    ],
    isAccessibleForFree: [
      ...inNodes((node) => freeIn(node.isAccessibleForFree)),
      ...candidate(freeInTier(meta.first('article:content_tier')), 'meta', 0.8),
    ],
  };
}

/** schema.org's boolean as sites write it: `false`, `"False"`, `http://schema.org/False`. */
function freeIn(value: unknown): boolean | null {
  const said = typeof value === 'boolean' ? String(value) : textOf(value);
  if (said === null) return null;
  return /false$/i.test(said) ? false : /true$/i.test(said) || null;
}

/** `free`, `metered` or `locked`. */
function freeInTier(tier: string | null): boolean | null {
  return tier === null
    ? null
    : /^free$/i.test(tier) || (/^(?:metered|locked)$/i.test(tier) ? false : null);
}

function languageSourcesOf(sources: PageSources) {
  const { meta, nodes, page, headline, host } = sources;
  const html = htmlAround(sources);
  const text = page.lines
    .filter(({ isAside, length, linkShare }) => !isAside && length > 60 && linkShare < 0.5)
    .slice(0, 20)
    .map((line) => line.text);
  return {
    declared: html.getAttribute('lang') ?? html.getAttribute('xml:lang'),
    others: [
      textOf(nodes[0]?.inLanguage),
      meta.first('content-language', 'language', 'dc.language'),
      meta.first('og:locale'),
    ],
    sample: [headline.value, ...text].join('\n'),
    host,
  };
}

/** The sources may be only the head of the page. */
function htmlAround({ root }: PageSources): Element {
  return root.closest('html') ?? root;
}

function directionOf(root: Element, language: string | null): ArticleFields['dir'] {
  const body = root.querySelector('body');
  const declared = (root.getAttribute('dir') ?? body?.getAttribute('dir'))?.toLowerCase();
  if (declared === 'rtl' || declared === 'ltr') return declared;
  return /^(?:ar|fa|he|iw|ur|ps|yi|ug|sd|ckb|dv)\b/i.test(language ?? '') ? 'rtl' : 'ltr';
}
