import { newSealHead, readSealed, type SealHead, writeSealHead } from '@/lib/base/sealed-file';

/** A file with this content that only the passphrase opens, see `sealed-file`. */
export async function sealWithPassphrase(
  content: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Blob> {
  const head = newSealHead((count) => crypto.getRandomValues(new Uint8Array(count)));
  const written = writeSealHead(head);
  const key = await keyOf(passphrase, head);
  const parameters = { name: 'AES-GCM', iv: head.nonce, additionalData: written };
  const sealed = await crypto.subtle.encrypt(parameters, key, content);
  return new Blob([written, sealed], { type: 'application/octet-stream' });
}

/** The content of a sealed file; null = the passphrase is another one, or the file was changed. */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | null> {
  const sealed = readSealed(file);
  if (sealed === null) return null;
  const key = await keyOf(passphrase, sealed);
  const parameters = { name: 'AES-GCM', iv: sealed.nonce, additionalData: sealed.head };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.content));
  } catch {
    // WebCrypto tells no more than that the tag does not fit.
    return null;
  }
}

async function keyOf(passphrase: string, { rounds, salt }: SealHead): Promise<CryptoKey> {
  // The same passphrase, however the keyboard composes its letters.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
