import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { epubFormat } from '@/lib/export/epub';
import { written } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { newsRecords } from '../../support/news-records';
import {
  hardSource,
  htmlAsImage,
  illustratedRecord,
  illustrations,
  bytesOf as imageBytes,
  leadSource,
  sampleImage,
} from '../../support/sample-images';
import { hasFile, hasTool, runTool, workFolder } from '../../support/tool';
import { variedRecord } from '../../support/varied-records';

const rich = variedRecord({
  number: 9,
  fields: { language: 'not a tag!', url: 'https://e.com/%E0%A4%A?a b' },
  text: 'Head\nOne\nTwo\na\nb\nCaption',
  html: '<h2>Head</h2><ul><li>One</li><li>Two</li></ul><table><tr><th>a</th><td>b</td></tr></table><figure><img src="https://a.example/i.png" alt="x"><figcaption>Caption</figcaption></figure>',
  quotes: [{ exact: 'One\nTwo', start: 5 }],
});

const bytesOf = async (records: Parameters<typeof written>[1]) =>
  new Uint8Array(await (await written(epubFormat, records)).content.arrayBuffer());

it('begins with its type, and has a chapter for each article', async () => {
  const bytes = await bytesOf(newsRecords);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    ...[1, 2, 3, 4].map((number) => `EPUB/article-${number}.xhtml`),
    'EPUB/nav.xhtml',
    'EPUB/package.opf',
  ]);
});

it('holds the images that its chapters show, each named with its type', async () => {
  const files = unzipSync(await bytesOf([rich, illustratedRecord()]));
  const names = Object.keys(files).filter((name) => name.includes('images/'));
  expect(names).toEqual(
    ['jpg', 'png', 'gif', 'webp'].map(
      (extension, index) => `EPUB/images/2-${index + 1}.${extension}`,
    ),
  );
  expect(files['EPUB/images/2-1.jpg']).toEqual(imageBytes(sampleImage(leadSource, 'image/jpeg')));
  expect(files['EPUB/images/2-2.png']).toEqual(imageBytes(sampleImage(hardSource)));
  const manifest = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
  const items = manifest.match(/<item [^>]*images[^>]*>/g);
  expect(items).toEqual([
    '<item id="i2-1" href="images/2-1.jpg" media-type="image/jpeg"/>',
    '<item id="i2-2" href="images/2-2.png" media-type="image/png"/>',
    '<item id="i2-3" href="images/2-3.gif" media-type="image/gif"/>',
    '<item id="i2-4" href="images/2-4.webp" media-type="image/webp"/>',
  ]);
});

it('holds nothing that only claims to be an image', async () => {
  const files = unzipSync(await bytesOf([illustratedRecord([htmlAsImage(hardSource)])]));
  expect(Object.keys(files).filter((name) => name.includes('images/'))).toEqual([]);
  expect(strFromU8(files['EPUB/article-1.xhtml'] ?? new Uint8Array())).not.toContain('<img');
});

/** Debian's package; its start script needs one that is not always there. */
const CHECKER = '/usr/share/java/epubcheck.jar';
/** For a program that ends soon: half of its time goes into compiling itself. */
const BRIEF_LIFE = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const isCheckable = hasTool('java') && hasFile(CHECKER);

it.runIf(isCheckable)('has nothing that epubcheck objects to', { timeout: 240_000 }, async () => {
  const path = join(workFolder(), 'book.epub');
  // One chapter with everything that is hard to write in its annotations: the checker takes a while for each chapter.
  const nasty = nastyTexts().filter((text) => text.trim() !== '' && text.length < 1000);
  const quotes = nasty.map((exact) => ({ exact, comment: exact, tags: [exact] }));
  const hard = variedRecord({ number: 8, fields: { headline: '<&>\u0000' }, quotes });
  // That checker is of before WebP was a core media type.
  const images = illustrations.filter(({ type }) => type !== 'image/webp');
  writeFileSync(path, await bytesOf([...newsRecords, rich, hard, illustratedRecord(images)]));
  expect(runTool('java', [...BRIEF_LIFE, '-jar', CHECKER, '--failonwarnings', path])).toContain(
    'No errors or warnings detected',
  );
});
