import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearAlarm, keepAlarm, onAlarm, setAlarm } from '@/lib/platform/alarms';

beforeEach(() => fakeBrowser.reset());

it('keeps an alarm that there is as it was, and clears it', async () => {
  await setAlarm('trash', 5);
  await keepAlarm('trash', 9);
  expect((await fakeBrowser.alarms.get('trash'))?.periodInMinutes).toBe(5);
  await clearAlarm('trash');
  await keepAlarm('trash', 9);
  expect((await fakeBrowser.alarms.get('trash'))?.periodInMinutes).toBe(9);
});

it('tells which alarm it is', async () => {
  const names: string[] = [];
  onAlarm((name) => names.push(name));
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'job', scheduledTime: 0 });
  expect(names).toEqual(['job']);
});
