import { expect, it } from 'vitest';
import { sha256Of } from '@/lib/platform/digest';

// FIPS 180-4 examples; the third from `printf '上海发布' | sha256sum`.
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['上海发布', 'c42a5887908065ddcfd6f209d20f8ef7ddc4ad3f07f1313662a1c83bba18577a'],
])('hashes %o in UTF-8', async (text, hash) => {
  expect(await sha256Of(text)).toBe(hash);
});
