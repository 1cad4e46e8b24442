import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { chapterOf } from '@/lib/export/epub-chapter';
import { sampleExportOptions } from '../../support/export-options';
import { chineseNews } from '../../support/news-records';

it('is well-formed XHTML with the notes at its end', () => {
  const text = chapterOf(chineseNews, sampleExportOptions);
  const { DOMParser } = new JSDOM().window;
  const document = new DOMParser().parseFromString(text, 'application/xhtml+xml');
  expect(document.querySelector('mark')?.textContent).toBe('𠮷野家旁的码头');
  expect(document.querySelector('aside')?.getAttribute('role')).toBe('doc-footnote');
  expect(document.querySelector('sup a')?.getAttribute('role')).toBe('doc-noteref');
});
