import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cslFormat } from '@/lib/export/cite/csl-json';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { writtenText } from './export-options';
import { hasFile, hasTool, runTool, workFolder } from './tool';

/** Debian's package of the styles. */
const STYLES = '/usr/share/citation-style-language/styles';

/** Whether `citedByPandoc` has all it needs. */
export const canCite = hasTool('pandoc') && hasFile(STYLES);

/** What pandoc's processor of citations makes of the record in a style: one line of plain text. */
export async function citedByPandoc(record: ArticleRecord, style: string): Promise<string> {
  const folder = workFolder();
  writeFileSync(join(folder, 'items.json'), await writtenText(cslFormat, [record]));
  const plain = ['-f', 'markdown', '-t', 'plain', '--wrap=none', '--citeproc'];
  const sources = ['--bibliography', join(folder, 'items.json'), '--csl', `${STYLES}/${style}.csl`];
  const input = '---\nnocite: "@*"\n---\n';
  return runTool('pandoc', [...plain, ...sources], { input }).trim();
}
