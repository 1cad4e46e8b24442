import { expect, it } from 'vitest';
import { bookImages } from '@/lib/export/epub-images';
import { hardSource, htmlAsImage, illustratedRecord } from '../../support/sample-images';

it('gives each image of the chapter a file, but for those that a reader need not show', () => {
  const images = bookImages(illustratedRecord(), 3);
  expect(images.map(({ file, type }) => [file, type])).toEqual([
    ['images/3-1.jpg', 'image/jpeg'],
    ['images/3-2.png', 'image/png'],
    ['images/3-3.gif', 'image/gif'],
    ['images/3-4.webp', 'image/webp'],
  ]);
  expect(images[1]?.source).toBe(hardSource);
});

it('has no file for what is no image', () => {
  expect(bookImages(illustratedRecord([htmlAsImage(hardSource)]), 1)).toEqual([]);
});
