import type { FileContent } from './file-content';
import type { ImportFormat } from './format';
import { bookmarksFormat } from './formats/bookmarks';
import { cslJsonFormat } from './formats/csl-json';
import { evidenceFormat } from './formats/evidence';
import { hypothesisFormat } from './formats/hypothesis';
import { instapaperFormat } from './formats/instapaper';
import { karakeepFormat } from './formats/karakeep';
import { obsidianClipperFormat } from './formats/obsidian-clipper';
import { omnivoreFormat } from './formats/omnivore';
import { pocketFormat } from './formats/pocket';
import { postilBackupFormat } from './formats/postil-backup';
import { readwiseFormat } from './formats/readwise';
import { readwiseReaderFormat } from './formats/readwise-reader';
import { risFormat } from './formats/ris';
import { webAnnotationFormat } from './formats/web-annotation';

/** Every format that can be read; the first one that recognises a file reads it. */
export const importFormats: readonly ImportFormat[] = [
  postilBackupFormat,
  evidenceFormat,
  obsidianClipperFormat,
  hypothesisFormat,
  webAnnotationFormat,
  readwiseFormat,
  readwiseReaderFormat,
  pocketFormat,
  instapaperFormat,
  omnivoreFormat,
  bookmarksFormat,
  karakeepFormat,
  cslJsonFormat,
  risFormat,
];

/** The format of a file by what is in it; null = none that we read. */
export function formatOf(content: FileContent): ImportFormat | null {
  return importFormats.find((format) => format.recognise(content)) ?? null;
}

/** The endings of file names that the formats have, for a file chooser: `.csv,.json`. */
export const acceptedFiles: string = [
  ...new Set(importFormats.flatMap(({ extensions }) => extensions)),
]
  .map((extension) => `.${extension}`)
  .join(',');
