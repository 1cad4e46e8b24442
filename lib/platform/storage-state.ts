import type { StorageState } from '@/lib/library/library-health';

/** Ms: without the permission for unlimited storage Firefox asks the person, and may never answer. */
const ANSWER_MS = 3000;

/** How much room there is, and whether the browser keeps what is in it; null where it does not tell in time. */
export async function readStorageState(): Promise<StorageState> {
  const { storage } = navigator;
  const [estimate, isPersisted] = await Promise.all([
    inTime(storage.estimate()),
    inTime(storage.persisted()),
  ]);
  const { usage = null, quota = null } = estimate ?? {};
  return { usedBytes: usage, quotaBytes: quota, isPersisted };
}

/** Asks the browser not to clear the library by itself; null = it did not answer in time. From a page of ours only. */
export function askToPersist(): Promise<boolean | null> {
  return inTime(navigator.storage.persist());
}

function inTime<Value>(answer: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS));
  return Promise.race([answer.catch(() => null), late]);
}
