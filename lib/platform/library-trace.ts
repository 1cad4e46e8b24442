import browser from 'webextension-polyfill';
import { type LibraryTrace, parseTrace } from '@/lib/library/library-health';

/** Not in the library's own storage: what empties that leaves this. */
const STORAGE_KEY = 'library';

/** What is remembered of the library; null = nothing. */
export async function readTrace(): Promise<LibraryTrace | null> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return parseTrace(stored[STORAGE_KEY]);
}

export async function putTrace(trace: LibraryTrace): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEY]: trace });
}
