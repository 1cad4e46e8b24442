import { describe, expect, it } from 'vitest';
import { builtInLabels } from '@/lib/annotation/label';
import { defaultSettings, type Settings } from '@/lib/library/settings';
import {
  createSettingsModel,
  editedLabels,
  missingLabels,
  movedLabels,
  newLabel,
} from '@/lib/view-model/settings-model';
import { sampleId } from '../../support/sample-records';

function settingsTest() {
  let stored: Settings = defaultSettings;
  const listeners: ((settings: Settings) => void)[] = [];
  const model = createSettingsModel({
    settings: stored,
    async change(changes) {
      stored = { ...stored, ...changes };
      for (const listener of listeners) listener(stored);
      return stored;
    },
    onSettings: (callback) => listeners.push(callback),
    newId: () => sampleId(9),
    signal: new AbortController().signal,
  });
  return {
    model,
    stored: () => stored,
    changeElsewhere(changes: Partial<Settings>) {
      stored = { ...stored, ...changes };
      for (const listener of listeners) listener(stored);
    },
  };
}

const idsOf = (labels: readonly { readonly id: string }[]) => labels.map(({ id }) => id);

describe('createSettingsModel', () => {
  it('shows a change at once and stores it', async () => {
    const { model, stored } = settingsTest();
    const changing = model.change({ theme: 'dark' });
    expect(model.settings.value.theme).toBe('dark');
    await changing;
    expect(stored().theme).toBe('dark');
  });

  it('loses none of several changes made at once', async () => {
    const { model, stored } = settingsTest();
    await Promise.all([
      model.editLabel('claim', { name: 'Thesis' }),
      model.moveLabel('claim', -1),
      model.pause('news.example'),
    ]);
    expect(stored().labels[0]).toMatchObject({ id: 'claim', name: 'Thesis' });
    expect(stored().pausedHosts).toEqual(['news.example']);
    expect(model.settings.value).toEqual(stored());
  });

  it('follows what was changed in another window', () => {
    const { model, changeElsewhere } = settingsTest();
    changeElsewhere({ theme: 'light' });
    expect(model.settings.value.theme).toBe('light');
  });

  it('pauses a site once, and resumes it', async () => {
    const { model } = settingsTest();
    await model.pause('a.example');
    await model.pause('b.example');
    await model.pause('a.example');
    expect(model.settings.value.pausedHosts).toEqual(['b.example', 'a.example']);
    await model.resume('a.example');
    expect(model.settings.value.pausedHosts).toEqual(['b.example']);
  });

  it('removes a label and puts it back at its place', async () => {
    const { model } = settingsTest();
    const [, claim] = builtInLabels;
    if (claim === undefined) throw new Error('No second label');
    await model.removeLabel('claim');
    expect(idsOf(model.settings.value.labels)).not.toContain('claim');
    await model.restoreLabel(claim, 1);
    await model.restoreLabel(claim, 1);
    expect(model.settings.value.labels).toEqual(builtInLabels);
  });

  it('keeps the last label', async () => {
    const { model } = settingsTest();
    for (const { id } of builtInLabels) await model.removeLabel(id);
    expect(model.settings.value.labels).toHaveLength(1);
  });

  it('adds a label, and those of a backup that are not here', async () => {
    const { model } = settingsTest();
    await model.addLabel('Mine');
    await model.addLabels(builtInLabels);
    expect(model.settings.value.labels).toHaveLength(builtInLabels.length + 1);
    expect(model.settings.value.labels.at(-1)).toMatchObject({ id: sampleId(9), name: 'Mine' });
  });
});

describe('editedLabels', () => {
  it('takes the key from the label that had it', () => {
    const labels = editedLabels(builtInLabels, 'claim', { key: '1' });
    expect(labels.map(({ key }) => key)).toEqual([null, '1', '3', '4', '5', '6']);
  });

  it('lets several labels have no key', () => {
    const once = editedLabels(builtInLabels, 'claim', { key: null });
    const twice = editedLabels(once, 'quote', { key: null });
    expect(twice.map(({ key }) => key)).toEqual(['1', null, null, '4', '5', '6']);
  });

  it('leaves keys alone when only the name changes', () => {
    const labels = editedLabels(builtInLabels, 'claim', { name: 'Thesis' });
    expect(labels.map(({ key }) => key)).toEqual(builtInLabels.map(({ key }) => key));
  });
});

describe('movedLabels', () => {
  const labels = builtInLabels.slice(0, 3);

  it.each([
    ['up', 'claim', -1, ['claim', 'highlight', 'quote']],
    ['down', 'claim', 1, ['highlight', 'quote', 'claim']],
    ['not beyond the top', 'claim', -9, ['claim', 'highlight', 'quote']],
    ['not beyond the end', 'claim', 9, ['highlight', 'quote', 'claim']],
    ['not at all when there is none of that id', 'none', 1, ['highlight', 'claim', 'quote']],
  ])('moves %s', (_where, id, by, expected) => {
    expect(idsOf(movedLabels(labels, id, by))).toEqual(expected);
  });
});

describe('newLabel', () => {
  it('has a colour and a key of its own', () => {
    const first = newLabel(builtInLabels, 'first', 'A');
    const second = newLabel([...builtInLabels, first], 'second', 'B');
    expect([first.key, second.key]).toEqual(['7', '8']);
    expect(new Set([...builtInLabels, first, second].map(({ color }) => color)).size).toBe(8);
  });

  it('has no key when all nine are taken', () => {
    const labels = [...builtInLabels];
    for (const name of ['a', 'b', 'c', 'd']) labels.push(newLabel(labels, name, name));
    expect(labels.map(({ key }) => key).slice(6)).toEqual(['7', '8', '9', null]);
  });
});

describe('missingLabels', () => {
  it('gives those whose id is not here, without a key that is taken', () => {
    const own = { id: 'own', name: 'Mine', color: '#123456', mark: 'tint', key: '2' } as const;
    const free = { ...own, id: 'free', key: 'x' };
    expect(missingLabels(builtInLabels, [...builtInLabels, own, free])).toEqual([
      { ...own, key: null },
      free,
    ]);
  });
});
