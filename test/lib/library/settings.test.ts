import { expect, it } from 'vitest';
import { parseSettings } from '@/lib/library/parse-settings';
import { defaultSettings, themes } from '@/lib/library/settings';

it('begins with the browser’s theme, no paused site, and a label to highlight with', () => {
  expect(defaultSettings.theme).toBe('system');
  expect(themes).toContain(defaultSettings.theme);
  expect(defaultSettings.pausedHosts).toEqual([]);
  expect(defaultSettings.labels.map(({ id }) => id)).toContain(defaultSettings.lastLabelId);
});

it('begins with settings that are valid when they are read back', () => {
  expect(parseSettings(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings);
});
