import { JSDOM, VirtualConsole } from 'jsdom';

/** For pages whose address is unknown: jsdom wants one. */
const UNKNOWN_ADDRESS = 'https://page.example/';

/** Parses without running scripts. Style sheets are emptied first: nothing here reads them, and jsdom is slow at them. */
export function parsePage(html: string, url: string): JSDOM {
  const unstyled = html.replace(/(<style\b[^>]*>)[\s\S]*?<\/style>/gi, '$1</style>');
  const address = /^https?:/.test(url) ? url : UNKNOWN_ADDRESS;
  return new JSDOM(unstyled, { url: address, virtualConsole: new VirtualConsole() });
}
