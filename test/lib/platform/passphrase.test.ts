import { expect, it, vi } from 'vitest';
import { openWithPassphrase, sealWithPassphrase } from '@/lib/platform/passphrase';

// A million rounds take their time where other work goes on.
vi.setConfig({ testTimeout: 120_000 });

const words = 'Ferry crews agree. 渡轮恢复运行。';
const content = new TextEncoder().encode(words);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

it('opens with its passphrase, however that is composed, and with no other', async () => {
  const file = await bytesOf(await sealWithPassphrase(content, 'caf\u00e9 harbour'));
  expect(new TextDecoder('latin1').decode(file)).not.toContain('Ferry');
  expect(textOf(await openWithPassphrase(file, 'cafe\u0301 harbour'))).toBe(words);
  expect(await openWithPassphrase(file, 'cafe harbour')).toBeNull();
  expect(await openWithPassphrase(content, 'caf\u00e9 harbour')).toBeNull();
});

it('is another file each time, and does not open when a bit was changed in head or content', async () => {
  const file = await bytesOf(await sealWithPassphrase(content, 'harbour'));
  expect(await bytesOf(await sealWithPassphrase(content, 'harbour'))).not.toEqual(file);
  for (const at of [13, file.length - 1]) {
    const changed = file.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await openWithPassphrase(changed, 'harbour')).toBeNull();
  }
});
