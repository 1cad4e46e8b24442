import { JSDOM } from 'jsdom';

/** Reads pages as a browser does, without running what is in them. One window for many pages: each costs as much as they do. */
export function createPageReader(): (html: string) => Document {
  const parser = new new JSDOM().window.DOMParser();
  return (html) => parser.parseFromString(html, 'text/html');
}
