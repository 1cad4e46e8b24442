import { expect, it } from 'vitest';
import { imagesInText, leadImage } from '@/lib/export/kept-images';
import {
  bytesOf,
  hardSource,
  htmlAsImage,
  illustratedRecord,
  illustrations,
  leadSource,
  sampleImage,
} from '../../support/sample-images';
import { sampleRecord } from '../../support/sample-records';
import { variedRecord } from '../../support/varied-records';

it('takes the images that the present version shows, the lead image first', () => {
  const found = imagesInText(illustratedRecord());
  expect(found.map(({ source, type }) => [new URL(source).pathname, type])).toEqual([
    ['/lead.jpg', 'image/jpeg'],
    ['/a.png', 'image/png'],
    ['/b.gif', 'image/gif'],
    ['/c.webp', 'image/webp'],
    ['/d.avif', 'image/avif'],
  ]);
  expect(found[0]?.bytes).toEqual(bytesOf(sampleImage(leadSource, 'image/jpeg')));
});

it.each([
  ['HTML', htmlAsImage(hardSource)],
  ['of another type', { ...sampleImage(hardSource), type: 'image/gif' as const }],
  ['no base64', { ...sampleImage(hardSource), data: '"><script>' }],
])('takes none whose bytes are %s', (_what, file) => {
  expect(imagesInText(illustratedRecord([file]))).toEqual([]);
});

it('has none of a record without any', () => {
  expect(imagesInText(sampleRecord())).toEqual([]);
  expect(imagesInText({ ...illustratedRecord(), bodies: [] })).toHaveLength(1);
});

const addresses = new Map(illustrations.map(({ source }) => [source, 'x"<y>']));
const lead = (record: Parameters<typeof leadImage>[0]) =>
  leadImage(record, { addresses, alt: '<"Image' });

it('shows the lead image where the text does not', () => {
  expect(lead(illustratedRecord())).toBe(
    '<figure><img src="x&quot;&lt;y&gt;" alt="&lt;&quot;Image"/></figure>\n',
  );
  const html = `<p>a</p><img src="${leadSource}" alt="">`;
  expect(lead(variedRecord({ fields: { image: leadSource }, html }))).toBe('');
});

it('shows no lead image that there is not', () => {
  expect(lead(variedRecord({}))).toBe('');
  expect(lead(variedRecord({ fields: { image: 'https://harbour.example/other.jpg' } }))).toBe('');
});
