import type { Result } from '@/lib/base/result';
import type { ImportFormat, ParsedFile } from '@/lib/import/format';
import type { ImportSurroundings } from '@/lib/import/read-import';
import { sha256Of } from '@/lib/platform/digest';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { fixtureContent } from './import-files';
import { parseHtml } from './parse-html';
import { must } from './sample-library';
import { sampleDay } from './sample-records';

type Articles = Extract<ParsedFile, { readonly kind: 'articles' }>;

/** A fixture as a format reads it; a refusal fails the test. Needs the jsdom environment. */
export function parseFixture(format: ImportFormat, name: string): Articles {
  const content = fixtureContent(name);
  if (!format.recognise(content)) throw new Error(`${format.id} does not recognise ${name}`);
  return articlesIn(format.parse(content, parseHtml));
}

export function articlesIn(parsed: Result<ParsedFile>): Articles {
  const file = must(parsed);
  if (file.kind !== 'articles') throw new Error('A backup');
  return file;
}

/** What reading a file needs, with the real sanitiser and a clock that stands at `sampleDay(24)`. */
export function readingSurroundings(changes: Partial<ImportSurroundings> = {}): ImportSurroundings {
  return {
    readMarkup: parseHtml,
    cleaning: createSanitizer(window),
    sha256Of,
    now: () => sampleDay(24),
    onProgress: async () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}
