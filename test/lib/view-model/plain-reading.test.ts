import { expect, it } from 'vitest';
import { createPlainReading } from '@/lib/view-model/plain-reading';

it('has no page that could be scrolled, and reads by what it was given', async () => {
  let looks = 0;
  const reading = createPlainReading(async () => {
    looks += 1;
  });
  await reading.look();
  expect(looks).toBe(1);
  expect([reading.tabId(), reading.details.value, reading.capture.value]).toEqual([
    null,
    null,
    null,
  ]);
});
