/** The absolute http(s) address that the page declares as its canonical one; null = declares none. */
export function declaredAddress(document: Document, url: string): string | null {
  const declared =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  if (declared === null || declared === undefined || declared.trim() === '') return null;
  if (!URL.canParse(declared, url)) return null;
  const address = new URL(declared, url);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}
