import type { Surface } from '../support/driven-browser';
import type { textFile } from '../support/import-files';
import { waitFor } from '../support/wait';

type GivenFile = ReturnType<typeof textFile>;

/** Gives a file to the page's file field, as the file dialog does. */
export async function giveFile(surface: Surface, { name, bytes }: GivenFile): Promise<void> {
  await waitFor('the file field', () =>
    surface.evaluate(() => document.querySelector('input[type=file]') !== null),
  );
  await surface.evaluate(
    (fileName: string, base64: string) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (field === null) throw new Error('No file field');
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

/** How many records each store of the library holds. */
export function countRecords(surface: Surface): Promise<Readonly<Record<string, number>>> {
  return surface.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('postil');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const counts: Record<string, number> = {};
    for (const name of ['articles', 'versions', 'bodies', 'annotations', 'cards']) {
      counts[name] = await new Promise<number>((resolve, reject) => {
        const counting = database.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error);
      });
    }
    database.close();
    return counts;
  });
}
