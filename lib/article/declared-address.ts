import { headOf, rootElementOf } from './page-root';

/** The absolute http(s) address that the page declares as its canonical one; null = declares none. */
export function declaredAddress(document: Document, url: string): string | null {
  const root = rootElementOf(document);
  // Where a head holds what belongs into the body, browsers end it there, and its rest lies in the body.
  const declared = declaredIn(headOf(root)) ?? declaredIn(root);
  if (declared === null || declared.trim() === '') return null;
  if (!URL.canParse(declared, url)) return null;
  const address = new URL(declared, url);
  return ['http:', 'https:'].includes(address.protocol) ? address.href : null;
}

function declaredIn(part: Element): string | null {
  return (
    part.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    part.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null
  );
}
