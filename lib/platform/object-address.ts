import { fromBase64 } from '@/lib/base/base64';
import type { ImageFile } from '@/lib/library/kept-image';

/** An address under which this page alone can show a stored image, until it is forgotten or the page is closed. */
export function objectAddressOf({ data, type }: ImageFile): string {
  return URL.createObjectURL(new Blob([fromBase64(data) ?? ''], { type }));
}

/** Frees what an address stands for. */
export function forgetObjectAddress(address: string): void {
  URL.revokeObjectURL(address);
}
