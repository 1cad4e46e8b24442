import { expect, it } from 'vitest';
import { exportFormats } from '@/lib/export/registry';
import { written } from '../../support/export-options';
import { faultsOf, readExported } from '../../support/export-readers';
import {
  chineseHeadline,
  chineseQuote,
  exportedLibrary,
  hardHeadline,
  hardQuotes,
} from '../../support/exported-library';

it.each(exportFormats)(
  '$id is read by the rules of its programs, each article and quote once',
  {
    timeout: 60_000,
  },
  async (format) => {
    const { content } = await written(format, exportedLibrary);
    const told = readExported(format.id, new Uint8Array(await content.arrayBuffer()));
    const headlines = [chineseHeadline, hardHeadline];
    expect(faultsOf(told, headlines, [chineseQuote, ...hardQuotes])).toEqual([]);
  },
);
