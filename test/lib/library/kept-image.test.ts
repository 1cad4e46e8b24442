import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { imageTypes } from '@/lib/library/image-type';
import {
  imageCountsOf,
  imageFileShape,
  imagesOfVersion,
  type KeptImage,
  MAX_ARTICLE_BYTES,
  MAX_IMAGE_BYTES,
  MAX_IMAGES,
  mayAskFor,
  noImages,
} from '@/lib/library/kept-image';
import { htmlAsImage, keptImage, pixels, sampleImage } from '@/test/support/sample-images';

const source = 'https://harbour.example/ferry.png';
const page = 'https://harbour.example/news/ferry';

describe('an image may be asked for', () => {
  it.each([
    ['of the page’s own site', source, page],
    ['of another site', 'http://pictures.example:8080/a.jpg', page],
    ['of the same machine as the page', 'http://127.0.0.1:9000/a.jpg', 'http://127.0.0.1:80/news'],
    ['of the same local site', 'https://wiki.internal/a.jpg', 'https://wiki.internal/ferry'],
    ['of the web for a page at home', source, 'http://192.168.1.2/news'],
  ])('%s', (_what, address, pageUrl) => {
    expect(mayAskFor(address, pageUrl)).toBe(true);
  });
});

describe('an image may not be asked for', () => {
  it.each([
    ['at home for a page of the web', 'http://192.168.1.1/a.jpg', page],
    ['of this machine for a page of the web', 'http://localhost:631/a.jpg', page],
    ['of this machine in a strange spelling', 'http://0x7f.1/a.jpg', page],
    ['of this machine as IPv6', 'http://[::ffff:127.0.0.1]/a.jpg', page],
    ['of another local site', 'http://router.lan/a.jpg', 'http://wiki.internal/ferry'],
    ['for no page', source, ''],
    ['at no address', 'ferry.png', page],
    ['that is in its address', 'data:image/png;base64,AA', page],
    ['that is a file', 'file:///etc/a.jpg', 'file:///home/news.html'],
    ['by another protocol', 'ftp://harbour.example/a.jpg', page],
    ['of ourselves', 'chrome-extension://abc/icon.png', page],
  ])('%s', (_what, address, pageUrl) => {
    expect(mayAskFor(address, pageUrl)).toBe(false);
  });
});

describe('the images of a version', () => {
  const html =
    '<p>a</p><img src="https://a.example/1.jpg" alt=""><img src="https://a.example/2.jpg">';

  it('are the lead image and those of its text, each once', () => {
    const inText = ['https://a.example/1.jpg', 'https://a.example/2.jpg'];
    expect(imagesOfVersion(html, { image: null })).toEqual(inText);
    expect(imagesOfVersion(html, { image: source })).toEqual([source, ...inText]);
    expect(imagesOfVersion(html, { image: 'https://a.example/2.jpg' })).toEqual(
      inText.toReversed(),
    );
    expect(imagesOfVersion('', { image: null })).toEqual([]);
  });

  it('are no more than one article may have', () => {
    const many = Array.from({ length: MAX_IMAGES + 5 }, (_, index) => `https://a.example/${index}`);
    const found = imagesOfVersion(many.map((each) => `<img src="${each}">`).join(''), {
      image: source,
    });
    expect(found).toEqual([source, ...many.slice(0, MAX_IMAGES - 1)]);
  });
});

it('counts images by how it stands with them, and the bytes that are kept', () => {
  const image = (state: KeptImage['state'], size = 0): KeptImage => ({
    ...keptImage(`https://a.example/${state}/${size}`, { size }),
    state,
  });
  const images = [image('kept', 5), image('wanted'), image('kept', 7), image('failed')];
  expect(imageCountsOf(images)).toEqual({ kept: 2, wanted: 1, failed: 1, bytes: 12 });
  expect(imageCountsOf([])).toEqual(noImages);
});

describe('an image in a file', () => {
  const read = (data: unknown) => parseShape(imageFileShape, data, 'import-invalid-record');
  const good = sampleImage(source);

  it.each(imageTypes)('is read, %s', (type) => {
    const image = sampleImage(source, type);
    expect(read(JSON.parse(JSON.stringify(image)))).toEqual(success(image));
  });

  it('is read without what is not known of it', () => {
    expect(read({ ...good, onload: 'x' })).toEqual(success(good));
  });

  it.each([
    ['no record', null, 'value: expected a record'],
    ['without an address', { ...good, source: 1 }, 'source: expected an http(s) address'],
    [
      'at no address of the web',
      { ...good, source: 'javascript:x()' },
      'source: expected an http(s) address',
    ],
    [
      'of a type that is not kept',
      { ...good, type: 'image/svg+xml' },
      `type: expected one of ${imageTypes.join(', ')}`,
    ],
    ['that is no base64', { ...good, data: '*' }, 'data: expected base64'],
    ['without bytes', { ...good, data: '' }, 'data: expected the bytes of image/png'],
    ['of another type', { ...good, type: 'image/gif' }, 'data: expected the bytes of image/gif'],
    ['that is a page', htmlAsImage(source), 'data: expected the bytes of image/png'],
    [
      'that is too large',
      { ...good, data: pixels['image/png'] + 'A'.repeat((MAX_IMAGE_BYTES / 3) * 4) },
      'data: expected a string of at most 13333336 characters',
    ],
  ])('%s is refused, telling where', (_what, data, detail) => {
    expect(read(data)).toEqual(failed('import-invalid-record', detail));
  });
});

it('lets no article have more than one message of Chromium can carry, as base64', () => {
  expect(MAX_IMAGE_BYTES).toBeLessThan(MAX_ARTICLE_BYTES);
  expect((MAX_ARTICLE_BYTES / 3) * 4).toBeLessThan(50_000_000);
});
