import { imageSourcesOf } from '@/lib/article/image-sources';
import { fromBase64 } from '@/lib/base/base64';
import { imageTypeOf } from '@/lib/library/image-type';
import { type ImageFile, imagesOfVersion } from '@/lib/library/kept-image';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { currentBodyOf } from './record-parts';
import { imageTag } from './write-xhtml';

export type ImageInText = ImageFile & { readonly bytes: Uint8Array };

/** The record's images that its present version shows, in their order; none whose bytes are not what its type says. */
export function imagesInText(record: ArticleRecord): readonly ImageInText[] {
  const html = currentBodyOf(record)?.html ?? '';
  const files = new Map(record.images?.map((file) => [file.source, file]));
  return imagesOfVersion(html, record.saved.article).flatMap((source) => {
    const file = files.get(source);
    const bytes = file === undefined ? null : fromBase64(file.data);
    if (file === undefined || bytes === null || imageTypeOf(bytes) !== file.type) return [];
    return [{ ...file, bytes }];
  });
}

/** Where the file has the image that the page showed above its text; null = it stands in the text too, or is not at hand. */
export function leadAddress(
  record: ArticleRecord,
  addresses: ReadonlyMap<string, string>,
): string | null {
  const { image } = record.saved.article;
  if (image === null || imageSourcesOf(currentBodyOf(record)?.html ?? '').includes(image))
    return null;
  return addresses.get(image) ?? null;
}

/** As `leadAddress`, as XHTML; `''` = none. */
export function leadImage(
  record: ArticleRecord,
  { addresses, alt }: { readonly addresses: ReadonlyMap<string, string>; readonly alt: string },
): string {
  const address = leadAddress(record, addresses);
  return address === null ? '' : `<figure>${imageTag(address, alt)}</figure>\n`;
}
