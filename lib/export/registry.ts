import { backupFormat } from './backup';
import type { ExportFormat } from './format';
import { jekyllFormat } from './jekyll/jekyll';
import { obsidianFormat } from './obsidian';

/** Every format there is, the default first. */
export const exportFormats: readonly ExportFormat[] = [obsidianFormat, jekyllFormat, backupFormat];

/**
 * The format with that id.
 * @throws when there is none: ids come from the registry itself.
 */
export function formatById(id: string): ExportFormat {
  const format = exportFormats.find((known) => known.id === id);
  if (format === undefined) throw new Error(`No export format "${id}"`);
  return format;
}
