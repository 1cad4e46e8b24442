/** Characters that some file system or Obsidian gives a meaning, controls and direction marks. */
const RESERVED = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff[\]#^|\\/:*?"<>]/gu;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Code points; with four bytes each a name stays below the 255 bytes of common file systems. */
const MAX_CODE_POINTS = 60;

/**
 * A file name for any system from a headline: no reserved characters, no dots or blanks at its ends, no device name, at
 * most 60 code points and the ending. `fallback` stands in where nothing is left.
 */
export function fileNameOf(
  title: string,
  { extension, fallback }: { readonly extension: string; readonly fallback: string },
): string {
  const plain = title.normalize('NFC').replace(RESERVED, ' ').replace(/\s+/g, ' ');
  const cut = [...plain.trim()].slice(0, MAX_CODE_POINTS).join('');
  const stem = cut.replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = stem === '' ? fallback : stem;
  return `${DEVICE.test(safe) ? `_${safe}` : safe}.${extension}`;
}

/** The names made unique, whatever the case: a repeated one gets a number before its ending. */
export function withUniqueNames<Named extends { readonly name: string }>(
  files: readonly Named[],
): readonly Named[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    let name = file.name;
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      name = `${file.name.slice(0, dot)} ${count}${file.name.slice(dot)}`;
    }
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}
