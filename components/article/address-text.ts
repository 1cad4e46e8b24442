/** The last part of an address's path, as a person reads it; the host where the path has none. */
export function fileNameOfAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? hostname : decoded(last);
}

/** Sites write addresses that no decoder takes (`100%.jpg`); those are shown as they stand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
