import { expect, it } from 'vitest';
import { parseShape } from '@/lib/base/shape';
import { parseSettings, settingsChangesShape } from '@/lib/library/parse-settings';
import { defaultSettings } from '@/lib/library/settings';

it('keeps valid settings as they are', () => {
  const settings = {
    ...defaultSettings,
    theme: 'dark',
    labels: [{ id: 'own-1', name: '重点', color: '#aa2211', mark: 'wavy', key: 'z' }],
    lastLabelId: 'own-1',
    pausedHosts: ['news.example'],
    reading: { size: 24, width: 'wide' },
    listLayout: 'cards',
    singleKeys: false,
    quietHosts: ['quiet.example'],
    keepPrivate: true,
    autoBackup: true,
    keepImages: true,
    template: '{{ headline }}',
  };
  expect(parseSettings(settings)).toEqual(settings);
});

it.each([
  undefined,
  null,
  'x',
  [],
  { labels: [] },
  { labels: 'no' },
  { theme: 'sepia' },
  { reading: { size: 9, width: 3 } },
  { singleKeys: 1 },
  { autoBackup: 'yes' },
  { keepImages: 1 },
  { listLayout: 'table' },
  { template: 3 },
])('gives the defaults for %o', (data) => {
  expect(parseSettings(data)).toEqual(defaultSettings);
});

it.each([
  ['a colour that is CSS', { color: 'red;}' }],
  ['an id that could leave a selector', { id: 'a b' }],
  ['an unknown mark', { mark: 'blink' }],
])('drops a label with %s', (_case, fault) => {
  const good = { id: 'good', name: null, color: '#112233', mark: 'tint', key: null };
  const { labels } = parseSettings({ labels: [{ ...good, id: 'bad', ...fault }, good] });
  expect(labels).toEqual([good]);
});

it('keeps the first of two labels with one id', () => {
  const label = { id: 'a', name: 'first', color: '#112233', mark: 'tint', key: null };
  const { labels } = parseSettings({ labels: [label, { ...label, name: 'second' }] });
  expect(labels).toEqual([label]);
});

it('takes a key of one character only, also outside the basic plane', () => {
  const label = { id: 'a', name: null, color: '#112233', mark: 'tint' };
  const keyOf = (key: unknown) => parseSettings({ labels: [{ ...label, key }] }).labels[0]?.key;
  expect([keyOf('q'), keyOf('𠮷'), keyOf('qq'), keyOf(1)]).toEqual(['q', '𠮷', null, null]);
});

it('forgets a last label that is no longer there', () => {
  expect(parseSettings({ lastLabelId: 'gone' }).lastLabelId).toBe(defaultSettings.labels[0]?.id);
});

it.each([
  [{ theme: 'dark', unknown: 1 }, { theme: 'dark' }],
  [{ lastLabelId: 'own-1' }, { lastLabelId: 'own-1' }],
  [{ lastLabelId: 7 }, { lastLabelId: defaultSettings.lastLabelId }],
  [{ pausedHosts: ['news.example', 3] }, { pausedHosts: ['news.example'] }],
  [{}, {}],
])('takes of the changes %o those that are settings', (data, changes) => {
  expect(parseShape(settingsChangesShape, data, 'invalid-message')).toEqual({
    ok: true,
    value: changes,
  });
});

it('refuses changes that are none', () => {
  expect(parseShape(settingsChangesShape, ['theme'], 'invalid-message').ok).toBe(false);
});
