/** A document of this markup, as a browser would have it. Needs the jsdom environment. */
export function parseHtml(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}
