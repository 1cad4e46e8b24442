import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Fast and within a few percent of the smallest for text. */
const LEVEL = 6;

export type ZipWriter = {
  /** The bytes that this file adds to the archive. `isStored`: without compression. */
  add(name: string, content: string | Uint8Array, isStored?: boolean): readonly Uint8Array[];
  /** The bytes that end the archive. */
  end(): readonly Uint8Array[];
};

/** A zip archive written file by file; every file is dated `time`, ISO 8601. */
export function createZip(time: string): ZipWriter {
  let written: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    written.push(bytes);
  });
  const taken = () => {
    const bytes = written;
    written = [];
    return bytes;
  };
  return {
    add(name, content, isStored = false) {
      const file = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
      file.mtime = time;
      zip.add(file);
      file.push(typeof content === 'string' ? strToU8(content) : content, true);
      return taken();
    },
    end() {
      zip.end();
      return taken();
    },
  };
}
