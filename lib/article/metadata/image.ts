import { httpAddress, imageSourceOf, isTinyImage } from '../image-source';
import { type Candidate, candidate } from './candidate';
import { isNode, type JsonLdNode, listOf, textOf } from './json-ld';
import type { MetaTags } from './meta-tags';

export type ImageSources = {
  readonly root: Element;
  readonly nodes: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly headline: Element | null;
  readonly url: string;
};

/** File names of pictures that stand for the site. */
const STAND_IN = /logo|placeholder|default|blank|spacer|avatar|favicon|icon|sprite|pixel|1x1/i;
const MAX_IMAGES = 40;

/** The lead image: the picture at the article's head in the version that it shows, else the one made for sharing. */
export function imageCandidates({
  root,
  nodes,
  meta,
  headline,
  url,
}: ImageSources): readonly Candidate<string>[] {
  const declared = (address: string | null) => {
    const found = address === null ? null : httpAddress(address, url);
    return found === null || STAND_IN.test(fileOf(found)) ? null : found;
  };
  const social = declared(
    meta.first(
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
    ),
  );
  const inData = nodes
    .flatMap((node) => listOf(node.image ?? node.thumbnailUrl).map(imageAddressOf))
    .map(declared);
  const shown = leadImage(root, headline, url);
  return [
    ...candidate(
      shown !== null && isSamePicture(shown, [social, ...inData]) ? shown : null,
      'page',
      0.9,
    ),
    ...candidate(social, 'meta', 0.8),
    ...inData.flatMap((address) => candidate(address, 'json-ld', 0.75)),
    ...candidate(shown, 'page', 0.5),
  ];
}

function imageAddressOf(value: unknown): string | null {
  return isNode(value) ? textOf(value.url ?? value.contentUrl ?? value['@id']) : textOf(value);
}

/** The first picture after the headline that is no icon, in the version that the page shows. */
function leadImage(root: Element, headline: Element | null, url: string): string | null {
  if (headline === null) return null;
  const images = [...root.querySelectorAll('img')].filter(
    (image) => (headline.compareDocumentPosition(image) & 4) !== 0,
  );
  for (const image of images.slice(0, MAX_IMAGES)) {
    const address = isTinyImage(image) ? null : imageSourceOf(image, url);
    if (address !== null && !STAND_IN.test(fileOf(address)) && !/\.svg\b/i.test(address))
      return address;
  }
  return null;
}

/** Versions of one picture share a long piece of their address: an id, or a file name without its size. */
function isSamePicture(shown: string, declared: readonly (string | null)[]): boolean {
  const own = tokensOf(shown);
  return declared.some(
    (address) => address !== null && tokensOf(address).some((token) => own.includes(token)),
  );
}

function tokensOf(address: string): readonly string[] {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // Not percent-encoded after all.
  }
  return path
    .replace(/^https?:\/\/[^/]+/, '')
    .split(/[/._,=?&:]+/)
    .filter((token) => token.length >= 8 && /\d{3}|-.*-/.test(token));
}

function fileOf(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}
