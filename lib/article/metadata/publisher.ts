import type { Publisher } from '../article';
import { httpAddress } from '../image-source';
import { type Candidate, candidate } from './candidate';
import { type JsonLdNode, type LinkedData, listOf, nodeOf, textOf } from './json-ld';
import { keywordsOf } from './keywords';
import type { MetaTags } from './meta-tags';
import { squeeze } from './plain-text';
import { type TitlePart, titlePartsOf } from './title-text';

export type PublisherSources = {
  readonly nodes: readonly JsonLdNode[];
  readonly data: LinkedData;
  readonly meta: MetaTags;
  /** Text of `<title>`, and the headline that stands in it. */
  readonly title: string;
  readonly headline: string;
  /** Copyright lines of the page's foot. */
  readonly copyright: readonly string[];
  readonly url: string;
};

const MAX_NAME = 80;
/** The company behind a site is not what the site is called. */
const LEGAL_ENTITY =
  /有限公司|有限责任|集团|股份|gmbh|\bltd\b|\binc\b|\bllc\b|s\.?r\.?l|s\.p\.a|株式会社|주식회사/i;
const BY_AUTHOR = /^(?:by|von|par|por)\s+\S/i;
const HAN = /\p{sc=Han}/u;
/** Names that templates and content systems leave. */
const NO_NAME =
  /^(?:wordpress|blogger|home|website|my site|null|undefined|site|article|news|首页)$/i;

/** Who publishes the page: what it declares, else what its title ends in, else its copyright line, else its host. */
export function publisherCandidates(sources: PublisherSources): readonly Candidate<Publisher>[] {
  const { nodes, data, meta, url } = sources;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  const holder = holderOf(sources);
  const inTitle = nameInTitle(sources.title, sources.headline);
  return [
    ...nodes.flatMap((node) =>
      listOf(node.publisher).flatMap((value) =>
        candidate(inNode(data, value, url), 'json-ld', 0.9),
      ),
    ),
    ...candidate(named(meta.first('og:site_name')), 'meta', 0.85),
    ...candidate(
      named(
        meta.first(
          'application-name',
          'dc.publisher',
          'dcterms.publisher',
          'publisher',
          'citation_publisher',
          'apple-mobile-web-app-title',
        ),
      ),
      'meta',
      0.5,
    ),
    ...candidate(isListOfKeywords(sources) ? null : named(inTitle), 'page', 0.6),
    ...candidate(named(holder?.name ?? null), 'page', holder?.isCompany === true ? 0.05 : 0.3),
    ...candidate(named(host), 'url', 0.1),
  ];
}

/** Some Chinese sites end their titles with the keywords of the text, and not with a name. */
function isListOfKeywords({ title, meta }: PublisherSources): boolean {
  const keywords = new Set(keywordsOf([meta.first('keywords')], []).map(squeeze));
  const isKeyword = ({ text }: TitlePart) => keywords.has(squeeze(text));
  const last = titlePartsOf(title).slice(1).slice(-2);
  return last.length === 2 && last.every(isKeyword);
}

function inNode(data: LinkedData, value: unknown, base: string): Publisher | null {
  const node = nodeOf(data, value);
  const publisher = named(textOf(node === null ? value : node.name));
  const address = httpAddress(textOf(node?.url) ?? '', base);
  return publisher === null || address === null ? publisher : { ...publisher, url: address };
}

function named(name: string | null): Publisher | null {
  if (name === null || name.length > MAX_NAME || NO_NAME.test(name) || /^https?:/.test(name)) {
    return null;
  }
  return { name: name.replace(/^@/, '') };
}

/** What follows the headline in the title, or stands before it: the part at the title's other end. */
export function nameInTitle(title: string, headline: string): string | null {
  const at = headline === '' ? -1 : title.indexOf(headline);
  if (at !== -1) {
    const after = localNames(title.slice(at + headline.length));
    const before = titlePartsOf(title.slice(0, at));
    const named = [...after]
      .reverse()
      .concat(before)
      .map(({ text }) => nameOfPart(text));
    const address = after.map(({ text }) => text).findLast((text) => !BY_AUTHOR.test(text)) ?? null;
    return named.find((name) => name !== null) ?? address;
  }
  const key = squeeze(headline);
  const parts = titlePartsOf(title);
  const outside = (parts.length > 1 ? parts : []).filter(({ text }) => {
    const said = squeeze(text);
    return said !== '' && !key.includes(said) && !said.includes(key);
  });
  const last = outside.at(-1);
  return last === undefined || last.end < title.trimEnd().length ? null : nameOfPart(last.text);
}

/** The parts of what follows a headline, without the English name that a Chinese one has behind a hyphen: `海港新闻-The Harbour`. */
function localNames(rest: string): readonly TitlePart[] {
  const parts = titlePartsOf(rest);
  const [before, last] = parts.slice(-2);
  if (before === undefined || last === undefined) return parts;
  const isTranslated =
    HAN.test(before.text) && !HAN.test(last.text) && rest.slice(before.end, last.start) === '-';
  return isTranslated ? parts.slice(0, -1) : parts;
}

/** An address is not a name, where the title has one besides; nor is a byline. */
function nameOfPart(text: string): string | null {
  const bare = text.replace(/^[\s\-_|·—–]+|[\s\-_|·—–]+$/g, '');
  const isAddress = /^[\w-]+(?:\.[a-z]{2,})+$/i.test(bare);
  return bare === '' || isAddress || BY_AUTHOR.test(bare) ? null : bare;
}

/** The holder that the page's foot names; of a Chinese page the Chinese name, where another line has its English one. */
function holderOf({ copyright, headline }: PublisherSources) {
  const holders = copyright.flatMap((line) => {
    const name = nameInCopyright(line);
    return name === null ? [] : [{ name, isCompany: LEGAL_ENTITY.test(line) }];
  });
  const [first] = holders;
  const isLocal = ({ name }: { name: string }) => HAN.test(name) === HAN.test(headline);
  return holders.find(isLocal) ?? first ?? null;
}

/** `© 2021 The Daily Example. All rights reserved.`, `版权所有 示例网`, `示例网 版权所有`. */
export function nameInCopyright(line: string): string | null {
  const [, before] = /^\s*(\p{sc=Han}{2,20}?)(?:公司)?\s*版[权權]所有\s*$/u.exec(line) ?? [];
  if (before !== undefined) return before;
  const [, after] =
    /(?:©|\(c\)|copyright|版权所有|版權所有)[\s:：]*(?:©|\(c\)|copyright)?[\s:：]*(?:by\s+)?(?:\d{4}(?:\s?[-–—]\s?\d{4})?)?[\s,.:：]*(?:by\s+)?([^\d|,，。]{2,60})/i.exec(
      line,
    ) ?? [];
  const name = after
    ?.split('\t')[0]
    ?.replace(
      /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|版权所有|版權所有|inc|ltd|gmbh|limited|www\.)[\s\S]*$/i,
      '',
    )
    .replace(/^[\s.·-]+|[\s.·-]+$/g, '');
  return name === undefined || name.length < 2 ? null : name;
}
