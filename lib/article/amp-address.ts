/** `…/c/s/news.example/story` on a cache's host, `/amp/s/news.example/story` on a search engine's; s = https. */
const CACHED = /^\/+[a-z]{1,3}\/+(?:s\/+)?([^/]+\.[^/.]{2,})(\/.*)?$/i;
const CACHES = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const SEARCH_ENGINES = /^(?:www\.)?(?:google\.(?:[a-z]{2,3}\.)?[a-z]{2,3}|bing\.com)$/;

/** The address of the page that an AMP cache shows; any other address as it is. */
export function withoutAmpCache(address: URL): URL {
  const isCache = CACHES.test(address.hostname);
  const isViewer = SEARCH_ENGINES.test(address.hostname) && /^\/+amp\//.test(address.pathname);
  const [, host, path = '/'] = isCache || isViewer ? (CACHED.exec(address.pathname) ?? []) : [];
  if (host === undefined) return address;
  const original = `https://${host}${path}${address.search}`;
  return URL.canParse(original) ? withoutAmpCache(new URL(original)) : address;
}

/**
 * The path without its mark of AMP: `/story-7/amp`, `/amp/story-7`, `/story-7.amp.html`. Only beside a name with a
 * hyphen or a digit, as stories have; `/topics/amp` is a page of its own.
 */
export function withoutAmpMark(path: string): string {
  return path
    .replace(/(?<=\/[^/]*[-\d][^/]*)\/amp$/i, '')
    .replace(/^\/amp(?=\/(?:.*\/)?[^/]*[-\d][^/]*$)/i, '')
    .replace(/(?<=\/[^/]*[-\d][^/]*)\.amp(?=(?:\.html?)?$)/i, '');
}

/** Whether a parameter asks for the AMP form of a page, or is written by a viewer of it. */
export function isAmpParameter(name: string, value: string): boolean {
  if (/^(?:amp_js_v|amp_gsa|amp_r|usqp)$/i.test(name)) return true;
  if (/^_?amp$/i.test(name)) return /^(?:|1|true|yes|amp)$/i.test(value);
  return /^(?:outputtype|output|view)$/i.test(name) && /^amp$/i.test(value);
}
