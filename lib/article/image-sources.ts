import { httpAddress } from './image-source';

/**
 * A tag as serialisers write it: lower case, each attribute with its value in quotes. Every tag is read, because a value
 * may hold what looks like another one.
 */
const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/g;
/** With the value where it is `src`. */
const ATTRIBUTE = /\s+(?:src="([^"]*)"|[a-z-]+="[^"]*")/g;

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/** Addresses of the images in structural HTML, in their order, each once; read without a DOM, which a background has not. */
export function imageSourcesOf(html: string): readonly string[] {
  const found = [...html.matchAll(TAG)]
    .filter(([, name]) => name === 'img')
    .map(([, , attributes = '']) => sourceIn(attributes));
  return [...new Set(found)].filter((source) => httpAddress(source, '') !== null);
}

function sourceIn(attributes: string): string {
  const [written = ''] = [...attributes.matchAll(ATTRIBUTE)].flatMap(([, source]) => source ?? []);
  return written.replace(
    /&(?:amp|quot|#39|lt|gt|nbsp);/g,
    (character) => CHARACTERS[character] ?? character,
  );
}
