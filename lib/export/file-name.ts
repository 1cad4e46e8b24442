/** Characters that some file system or Obsidian gives a meaning, controls, and marks that cannot be seen. */
const RESERVED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff[\]#^|\\/:*?"<>]/gu;

/**
 * Names that Windows keeps for devices, with any ending,
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

/** Code points; with four bytes each a name stays below the 255 bytes of common file systems. */
const MAX_CODE_POINTS = 60;

/**
 * A file name for any system from a headline: no reserved characters, no dots or blanks at its ends, nothing in front
 * that a shell reads as an option or a home, no device name, at most 60 code points and the ending. `fallback` stands in where nothing is left.
 */
export function fileNameOf(
  title: string,
  { extension, fallback }: { readonly extension: string; readonly fallback: string },
): string {
  const plain = title.normalize('NFC').replace(RESERVED, ' ').replace(/\s+/g, ' ');
  const cut = [...plain.trim()].slice(0, MAX_CODE_POINTS).join('');
  const stem = cut.replace(/^[.~\s-]+|[.\s]+$/g, '');
  const safe = stem === '' ? fallback : stem;
  return `${DEVICE.test(safe) ? `_${safe}` : safe}.${extension}`;
}

/** Gives each name once, whatever the case: a repeated one gets a number before its ending. */
export function createNameKeeper() {
  const taken = new Set<string>();
  return {
    keep(name: string): string {
      const dot = name.lastIndexOf('.');
      let free = name;
      for (let count = 2; taken.has(folded(free)); count++) {
        free = `${name.slice(0, dot)} ${count}${name.slice(dot)}`;
      }
      taken.add(folded(free));
      return free;
    },
    count: () => taken.size,
  };
}

/** As file systems compare that know no case: `ß` and `SS` are one name. */
const folded = (name: string) => name.toUpperCase().toLowerCase();
