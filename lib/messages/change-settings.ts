import type { Settings } from '@/lib/library/settings';
import { request } from './request';

/**
 * Has the background store what was changed, and gives the whole: a view that closes at the press of a button has said it
 * by then, and two that change something at once do not write over each other. Rejects when it could not be stored.
 */
export async function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  const stored = await request('settings.change', { changes });
  if (!stored.ok) throw new Error(`settings: ${stored.failure.code} ${stored.failure.detail}`);
  return stored.value;
}
