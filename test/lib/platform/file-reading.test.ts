// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fileReading } from '@/lib/platform/file-reading';

it('reads markup into a document of its own', () => {
  const read = fileReading.readMarkup('<p>One<script>window.ran = true</script>');
  expect(read.querySelector('p')?.firstChild?.nodeValue).toBe('One');
  expect(read).not.toBe(document);
  expect(window).not.toHaveProperty('ran');
});

it('pauses for what waits, and tells digests', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('waiting'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await fileReading.pause();
  order.push('after');
  expect(order).toEqual(['waiting', 'after']);
  expect(await fileReading.sha256Of('')).toMatch(/^e3b0c442/);
});
