import type { Person } from '../article';
import { httpAddress } from '../image-source';
import { type Candidate, candidate } from './candidate';
import { type JsonLdNode, type LinkedData, listOf, nodeOf, textOf, typesOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import { isOrganisation, peopleOf } from './names';
import { squeeze } from './plain-text';
import type { VisibleByline } from './visible-byline';

export type AuthorSources = {
  readonly nodes: readonly JsonLdNode[];
  readonly data: LinkedData;
  readonly meta: MetaTags;
  readonly bylines: readonly VisibleByline[];
  readonly publisher: string | null;
  /** Names that the page gives as its editors'. */
  readonly editors: ReadonlySet<string>;
  readonly url: string;
};

/** Meta tags that name writers, the surest first. */
const AUTHOR_TAGS = [
  ...[
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'byl',
    'author',
    'article:author',
  ],
  ...[
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'articleauthor',
    'cxenseparse:author',
    'dcsext.author',
  ],
];
const NOBODY: Candidate<readonly Person[]> = { value: [], origin: 'meta', confidence: 0 };
const WRITTEN_BY =
  /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|autor|author|автор|yazan|skriven av|skrevet av)/i;

/** The writers that a page may have. What names only an organisation, above all the site itself, gives way to people. */
export function authorCandidates(sources: AuthorSources): readonly Candidate<readonly Person[]>[] {
  const { nodes, data, meta, url, bylines, publisher, editors } = sources;
  const declared = [
    ...nodes.flatMap((node) => candidate(peopleInNode(node, data, url), 'json-ld', 0.9)),
    ...AUTHOR_TAGS.flatMap((tag) => candidate(peopleInTags(meta.all(tag)), 'meta', 0.8)),
    ...candidate(peopleInTags([writtenByOf(meta) ?? '']), 'meta', 0.75),
  ];
  const shown = bylines.flatMap(({ names, confidence }) =>
    candidate(
      names.map((name) => ({ name })),
      'page',
      confidence,
    ),
  );
  const writers = (found: Candidate<readonly Person[]>) =>
    candidate(
      found.value.filter(({ name }) => !editors.has(name)),
      found.origin,
      found.confidence,
    );
  return [...declared.flatMap(writers), ...shown, ...longerLists(bylines, declared)]
    .map((found) => weighed(found, publisher))
    .map((found) => ({ ...found, value: found.value.map(withType) }))
    .filter(({ value }) => value.length > 0);
}

/** Where the page links more names beside all that its data has, the data is short. */
function longerLists(
  bylines: readonly VisibleByline[],
  declared: readonly Candidate<readonly Person[]>[],
): readonly Candidate<readonly Person[]>[] {
  const [best] = declared;
  if (best === undefined) return [];
  return bylines.flatMap(({ names, isLinked }) => {
    const keys = new Set(names.map(squeeze));
    const isLonger = isLinked === true && keys.size > best.value.length;
    if (!isLonger || !best.value.every(({ name }) => keys.has(squeeze(name)))) return [];
    return candidate(
      names.map((name) => ({ name })),
      'page',
      0.92,
    );
  });
}

function weighed(
  found: Candidate<readonly Person[]>,
  publisher: string | null,
): Candidate<readonly Person[]> {
  const site = squeeze(publisher ?? '');
  const stem = stemOf(site);
  const isSite = (name: string) =>
    site !== '' &&
    (isSpelling(squeeze(name), site) || (stem !== '' && squeeze(name).startsWith(stem)));
  const notSite = found.value.filter(({ name }) => !isSite(name));
  // The house as author is a person's place taken, but a page may say so in its data.
  if (notSite.length === 0)
    return found.origin === 'meta' ? NOBODY : { ...found, confidence: 0.34 };
  const named = notSite.filter(({ name }) => site === '' || !squeeze(name).startsWith(site));
  const people = named.length > 0 ? named : notSite;
  const share = people.every((one) => withType(one).type === 'Organization') ? 0.5 : 1;
  return { ...found, value: people, confidence: found.confidence * share };
}

function withType(person: Person): Person {
  return isOrganisation(person.name) ? { ...person, type: 'Organization' } : person;
}

/** What a Chinese site calls its parts by: 新浪 of 新浪网 and 新浪财经; `''` = it is no such name. */
function stemOf(site: string): string {
  const stem = site.replace(/(?:网|網|新闻|新聞|在线|客户端|频道|订阅)$/, '');
  return stem !== site && /^[\u3400-\u9fff]{2,6}$/.test(stem) ? stem : '';
}

function isSpelling(name: string, publisher: string): boolean {
  if (name === publisher) return true;
  const [short, long] = name.length < publisher.length ? [name, publisher] : [publisher, name];
  return short.length >= 3 && long.includes(short) && short.length * 2 >= long.length;
}

function peopleInNode(node: JsonLdNode, data: LinkedData, url: string): readonly Person[] {
  const people = listOf(node.author ?? node.creator).flatMap((value): readonly Person[] => {
    const author = nodeOf(data, value);
    const name = textOf(author === null ? value : author.name);
    if (name === null) return [];
    const address = httpAddress(textOf(author?.url) ?? '', url);
    const isOrganisationNode =
      author !== null && typesOf(author).some((type) => /Organi[sz]ation$/.test(type));
    const named = peopleOf(name);
    const [only] = named;
    if (only === undefined || named.length > 1 || author === null) return named;
    return [
      {
        ...only,
        ...(address === null ? {} : { url: address }),
        ...(isOrganisationNode ? { type: 'Organization' as const } : {}),
      },
    ];
  });
  return unique(people);
}

function peopleInTags(values: readonly string[]): readonly Person[] {
  return unique(values.filter((value) => !/^(?:https?:)?\/\//.test(value)).flatMap(peopleOf));
}

/** Sites on WordPress say it in a label and a value made for Twitter's cards. */
function writtenByOf(meta: MetaTags): string | null {
  const index = ['1', '2'].find((number) =>
    WRITTEN_BY.test(meta.first(`twitter:label${number}`) ?? ''),
  );
  return index === undefined ? null : meta.first(`twitter:data${index}`);
}

function unique(people: readonly Person[]): readonly Person[] {
  return people.filter(
    ({ name }, index) =>
      people.findIndex((other) => squeeze(other.name) === squeeze(name)) === index,
  );
}
