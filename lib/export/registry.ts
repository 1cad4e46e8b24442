import { backupFormat } from './backup';
import { bookmarksFormat } from './bookmarks';
import { apaFormat } from './cite/apa';
import { biblatexFormat } from './cite/biblatex';
import { bibtexFormat } from './cite/bibtex';
import { chicagoFormat } from './cite/chicago';
import { cslFormat } from './cite/csl-json';
import { gbt7714Format } from './cite/gbt7714';
import { mlaFormat } from './cite/mla';
import { risFormat } from './cite/ris';
import { csvFormat } from './csv';
import { csvExactFormat } from './csv-exact';
import { epubFormat } from './epub';
import { evidenceFormat } from './evidence';
import type { ExportFormat } from './format';
import { hugoFormat } from './hugo';
import { hypothesisFormat } from './hypothesis';
import { jekyllFormat } from './jekyll/jekyll';
import { logseqFormat } from './logseq';
import { obsidianFormat } from './obsidian';
import { readwiseFormat } from './readwise';
import { templateFormat } from './template';
import { tsvFormat } from './tsv';
import { webAnnotationFormat } from './web-annotation';

/** Every format there is, the default first, those of a group together. */
export const exportFormats: readonly ExportFormat[] = [
  obsidianFormat,
  logseqFormat,
  jekyllFormat,
  hugoFormat,
  templateFormat,
  apaFormat,
  chicagoFormat,
  mlaFormat,
  gbt7714Format,
  risFormat,
  cslFormat,
  bibtexFormat,
  biblatexFormat,
  csvFormat,
  csvExactFormat,
  tsvFormat,
  readwiseFormat,
  evidenceFormat,
  epubFormat,
  backupFormat,
  webAnnotationFormat,
  hypothesisFormat,
  bookmarksFormat,
];

/**
 * The format with that id.
 * @throws when there is none: ids come from the registry itself.
 */
export function formatById(id: string): ExportFormat {
  const format = exportFormats.find((known) => known.id === id);
  if (format === undefined) throw new Error(`No export format "${id}"`);
  return format;
}
