import { type ReadonlySignal, signal } from '@preact/signals';
import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import type { Settings } from '@/lib/library/settings';
import { createQueue } from './turns';

export type SettingsSurroundings = {
  /** The settings at the start. */
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => Promise<Settings>;
  readonly onSettings: (callback: (settings: Settings) => void, signal: AbortSignal) => void;
  readonly newId: () => Id;
  /** Ends every listener of the model. */
  readonly signal: AbortSignal;
};

/** What a person set, and how it is changed. Each change is stored at once. */
export type SettingsModel = {
  readonly settings: ReadonlySignal<Settings>;
  change(changes: Partial<Settings>): Promise<void>;
  editLabel(id: string, changes: Partial<Omit<Label, 'id'>>): Promise<void>;
  /** By this many places up (negative) or down. */
  moveLabel(id: string, by: number): Promise<void>;
  addLabel(name: string): Promise<void>;
  /** The last one stays. */
  removeLabel(id: string): Promise<void>;
  /** Puts back a label at its place, after a removal. */
  restoreLabel(label: Label, index: number): Promise<void>;
  /** Takes over labels with ids that are not here yet. */
  addLabels(labels: readonly Label[]): Promise<void>;
  pause(host: string): Promise<void>;
  resume(host: string): Promise<void>;
};

export function createSettingsModel(around: SettingsSurroundings): SettingsModel {
  const settings = signal(around.settings);
  const inTurn = createQueue();
  let waiting = 0;
  around.onSettings((changed) => {
    if (waiting === 0) settings.value = changed;
  }, around.signal);

  const change = async (changes: Partial<Settings>) => {
    // Shown before it is stored, so that the next change starts from it.
    settings.value = { ...settings.value, ...changes };
    waiting += 1;
    const stored = await inTurn(() => around.change(changes)).finally(() => {
      waiting -= 1;
    });
    if (waiting === 0) settings.value = stored;
  };
  const withLabels = (labels: readonly Label[]) => change({ labels });
  const withoutHost = (host: string) =>
    settings.value.pausedHosts.filter((other) => other !== host);

  return {
    settings,
    change,
    editLabel: (id, changes) => withLabels(editedLabels(settings.value.labels, id, changes)),
    moveLabel: (id, by) => withLabels(movedLabels(settings.value.labels, id, by)),
    addLabel: (name) =>
      withLabels([...settings.value.labels, newLabel(settings.value.labels, around.newId(), name)]),
    async removeLabel(id) {
      const kept = settings.value.labels.filter((label) => label.id !== id);
      if (kept.length > 0) await withLabels(kept);
    },
    async restoreLabel(label, index) {
      const { labels } = settings.value;
      if (labels.some(({ id }) => id === label.id)) return;
      const restored = withFreeKey(label, labels);
      await withLabels([...labels.slice(0, index), restored, ...labels.slice(index)]);
    },
    async addLabels(labels) {
      const added = missingLabels(settings.value.labels, labels);
      if (added.length > 0) await withLabels([...settings.value.labels, ...added]);
    },
    pause: (host) => change({ pausedHosts: [...withoutHost(host), host] }),
    resume: (host) => change({ pausedHosts: withoutHost(host) }),
  };
}

/** A key chooses one label: another that had it gives it up. */
export function editedLabels(
  labels: readonly Label[],
  id: string,
  changes: Partial<Omit<Label, 'id'>>,
): readonly Label[] {
  const { key = null } = changes;
  return labels.map((label) => {
    if (label.id === id) return { ...label, ...changes };
    return key !== null && label.key === key ? { ...label, key: null } : label;
  });
}

/** The label with that id moved by so many places, at most to an end. */
export function movedLabels(labels: readonly Label[], id: string, by: number): readonly Label[] {
  const from = labels.findIndex((label) => label.id === id);
  const label = labels[from];
  if (label === undefined) return labels;
  const others = labels.filter((other) => other !== label);
  const to = Math.max(0, Math.min(others.length, from + by));
  return [...others.slice(0, to), label, ...others.slice(to)];
}

/** Those of `others` whose id is not among `labels`, without keys that are taken. */
export function missingLabels(
  labels: readonly Label[],
  others: readonly Label[],
): readonly Label[] {
  return others
    .filter((other) => labels.every(({ id }) => id !== other.id))
    .map((other) => withFreeKey(other, labels));
}

function withFreeKey(label: Label, labels: readonly Label[]): Label {
  return labels.some(({ key }) => key === label.key) ? { ...label, key: null } : label;
}

/** Hues beside those of the built-in labels, for labels that a person adds. */
const FURTHER_COLORS = ['#7a6ff0', '#8c6d46', '#5b8c2a', '#c2185b', '#00838f'] as const;

/** A label with a colour and a key (1 to 9) that no other has, as long as there are such. */
export function newLabel(labels: readonly Label[], id: Id, name: string): Label {
  const isFree = (color: string) => labels.every((label) => label.color !== color);
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return {
    id,
    name,
    color: FURTHER_COLORS.find(isFree) ?? FURTHER_COLORS[0],
    mark: 'underline',
    key: keys.find((key) => labels.every((label) => label.key !== key)) ?? null,
  };
}
