import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait';

/** Watches a folder of downloads; tells each file once, when it is whole. */
export function watchDownloads(folder: string): () => Promise<string> {
  const told = new Set<string>();
  return () =>
    waitFor('a download', () => {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        // Browsers write to a file with a name or an ending of theirs, or begin with an empty one.
        const isWhole = !/^\.|\.(?:crdownload|part|tmp)$/.test(name) && statSync(path).size > 0;
        const isBusy = readdirSync(folder).some(
          (other) => other.startsWith(name) && other !== name,
        );
        if (isWhole && !isBusy && !told.has(path)) {
          told.add(path);
          return path;
        }
      }
      return null;
    });
}
