/** Attributes in which pages keep the address until the image is scrolled near; the first usable one counts. */
const LAZY_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-url',
  'data-actualsrc',
];
/** Smaller images are icons, avatars, counters and spacers. */
const SMALLEST_IMAGE_PX = 64;

/** Absolute http(s) address of what the image shows or will show; null = none. */
export function imageSourceOf(image: Element, baseUrl: string): string | null {
  const lazy = LAZY_ATTRIBUTES.map((name) => image.getAttribute(name));
  const candidates = [
    ...lazy,
    image.getAttribute('src'),
    largestOf(image.getAttribute('srcset') ?? image.getAttribute('data-srcset')),
  ];
  for (const candidate of candidates) {
    const address = candidate === null ? null : httpAddress(candidate, baseUrl);
    if (address !== null) return address;
  }
  return null;
}

/** Absolute http(s) address; null = not one (`data:`, `javascript:`, malformed, empty). */
export function httpAddress(address: string, baseUrl: string): string | null {
  if (address.trim() === '') return null;
  try {
    const url = new URL(address, baseUrl === '' ? undefined : baseUrl);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether the attributes say that the image is too small to be a picture of the article. */
export function isTinyImage(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const pixels = Number.parseInt(image.getAttribute(name) ?? '', 10);
    return pixels < SMALLEST_IMAGE_PX;
  });
}

function largestOf(sourceSet: string | null): string | null {
  let best: string | null = null;
  let bestSize = 0;
  for (const entry of sourceSet?.split(/,\s+/) ?? []) {
    const [address = '', size = '1'] = entry.trim().split(/\s+/);
    if (Number.parseFloat(size) > bestSize) {
      best = address;
      bestSize = Number.parseFloat(size);
    }
  }
  return best;
}
