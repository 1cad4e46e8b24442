import { numberFormat } from '@/lib/base/intl-formats';
import type { ImageCounts } from '@/lib/library/kept-image';
import type { LibraryCounts } from '@/lib/library/library-health';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in the unit that a person reads, e.g. `12 MB`. */
export function bytesText(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return numberFormat(language, {
    style: 'unit',
    unit: STEPS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  }).format(value);
}

/** How many images are kept, and how much room they take. */
export function keptImagesText({ kept, bytes }: Pick<ImageCounts, 'kept' | 'bytes'>): string {
  return t('imagesKeptRoom', tCount('imagesKept', kept), bytesText(bytes, uiLanguage()));
}

/** Articles, those in the trash, annotations, versions, written as the person's language does. */
export function countsText(
  counts: LibraryCounts,
): readonly [articles: string, trashed: string, annotations: string, versions: string] {
  const numbers = numberFormat(uiLanguage(), {});
  const { articles, trashed, annotations, versions } = counts;
  return [
    numbers.format(articles),
    numbers.format(trashed),
    numbers.format(annotations),
    numbers.format(versions),
  ];
}
