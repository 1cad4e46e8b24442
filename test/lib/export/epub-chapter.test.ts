import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { chapterOf } from '@/lib/export/epub-chapter';
import { sampleExportOptions } from '../../support/export-options';
import { chineseNews } from '../../support/news-records';
import { hardAlt, hardSource, illustratedRecord, leadSource } from '../../support/sample-images';

const { DOMParser } = new JSDOM().window;
const parsed = (text: string) => new DOMParser().parseFromString(text, 'application/xhtml+xml');

it('is well-formed XHTML with the notes at its end', () => {
  const document = parsed(chapterOf(chineseNews, sampleExportOptions, new Map()));
  expect(document.querySelector('mark')?.textContent).toBe('𠮷野家旁的码头');
  expect(document.querySelector('aside')?.getAttribute('role')).toBe('doc-footnote');
  expect(document.querySelector('sup a')?.getAttribute('role')).toBe('doc-noteref');
});

it('shows the images that the book holds at their place, the lead image before the text', () => {
  const images = new Map([
    [leadSource, 'images/1-1.jpg'],
    [hardSource, 'images/1-2.png'],
  ]);
  const document = parsed(chapterOf(illustratedRecord(), sampleExportOptions, images));
  const shown = [...document.querySelectorAll('img')];
  expect(shown.map((image) => [image.getAttribute('src'), image.getAttribute('alt')])).toEqual([
    ['images/1-1.jpg', 'evidenceImage'],
    ['images/1-2.png', hardAlt],
  ]);
  const places = [...document.querySelectorAll('p, img')].map(
    ({ localName, textContent }) => `${localName} ${textContent}`,
  );
  expect(places.slice(1)).toEqual(['img ', 'p The ferry.', 'img ', 'p The crew.']);
  expect(document.querySelector('script')).toBeNull();
});

it('leaves out images of which the book has no file', () => {
  const document = parsed(chapterOf(illustratedRecord(), sampleExportOptions, new Map()));
  expect(document.querySelector('img')).toBeNull();
});
