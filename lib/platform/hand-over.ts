import type { Result } from '@/lib/base/result';
import { copyText } from './copy-text';
import { downloadFile } from './download';
import { failureText, t } from './i18n';

type Written = { readonly name: string; readonly content: Blob };

/** Gives what was written to the person: as a file, or its text on the clipboard. The sentence says how it went. */
export async function handOver(
  written: Result<Written>,
  to: 'file' | 'clipboard',
): Promise<string> {
  if (!written.ok) return failureText(written.failure);
  const { name, content } = written.value;
  if (to === 'clipboard' && content.type !== 'application/zip') {
    const text = await content.text();
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      // Browsers refuse a window that is not in front; the older way does not ask for that.
      () => copyText(document, { plain: text, html: null }),
    );
    // Both work only for a while after the click.
    if (isCopied) return t('exportCopied');
  }
  downloadFile(written.value);
  return t('exported', name);
}
