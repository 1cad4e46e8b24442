import { type Label, labelMarks } from '@/lib/annotation/label';
import { refuse, type Shape } from '@/lib/base/shape';
import {
  defaultSettings,
  listLayouts,
  type ReadingSettings,
  readingWidths,
  type Settings,
  textSizes,
  themes,
} from './settings';

/**
 * Settings from stored or imported data of any shape: each part that is not valid gets its default, so that a broken
 * record never locks anyone out.
 */
export function parseSettings(data: unknown): Settings {
  const record: Record<string, unknown> = isRecord(data) ? data : {};
  const labels = parseLabels(record.labels);
  const lastLabelId = record.lastLabelId;
  return {
    theme: themes.find((theme) => theme === record.theme) ?? defaultSettings.theme,
    labels,
    lastLabelId: labels.some((label) => label.id === lastLabelId)
      ? String(lastLabelId)
      : (labels[0]?.id ?? defaultSettings.lastLabelId),
    pausedHosts: stringsOf(record.pausedHosts),
    quietHosts: stringsOf(record.quietHosts),
    keepPrivate: record.keepPrivate === true,
    autoBackup: record.autoBackup === true,
    keepImages: record.keepImages === true,
    template: typeof record.template === 'string' ? record.template : defaultSettings.template,
    reading: parseReading(record.reading),
    listLayout:
      listLayouts.find((layout) => layout === record.listLayout) ?? defaultSettings.listLayout,
    singleKeys:
      typeof record.singleKeys === 'boolean' ? record.singleKeys : defaultSettings.singleKeys,
  };
}

/** Changes as they are sent: what is no setting is not taken over, what is not valid gets its default. */
export const settingsChangesShape: Shape<Partial<Settings>> = (data, path) => {
  if (!isRecord(data)) return refuse(path, 'settings');
  const { lastLabelId, ...whole } = parseSettings(data);
  // Of labels that these changes need not name.
  const settings = typeof data.lastLabelId === 'string' ? data : { lastLabelId };
  const valid: Record<string, unknown> = { ...whole, lastLabelId: settings.lastLabelId };
  const named = Object.keys(valid).filter((name) => Object.hasOwn(data, name));
  return Object.fromEntries(named.map((name) => [name, valid[name]])) as Partial<Settings>;
};

function parseReading(data: unknown): ReadingSettings {
  const record: Record<string, unknown> = isRecord(data) ? data : {};
  const { size, width } = defaultSettings.reading;
  return {
    size: textSizes.find((known) => known === record.size) ?? size,
    width: readingWidths.find((known) => known === record.width) ?? width,
  };
}

function parseLabels(data: unknown): readonly Label[] {
  if (!Array.isArray(data)) return defaultSettings.labels;
  const labels = new Map<string, Label>();
  for (const item of data) {
    const label = parseLabel(item);
    if (label !== null && !labels.has(label.id)) labels.set(label.id, label);
  }
  return labels.size > 0 ? [...labels.values()] : defaultSettings.labels;
}

function parseLabel(data: unknown): Label | null {
  if (!isRecord(data)) return null;
  const { id, name, color, key } = data;
  const mark = labelMarks.find((known) => known === data.mark);
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,64}$/.test(id) || mark === undefined) return null;
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/.test(color)) return null;
  return {
    id,
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    color,
    mark,
    key: typeof key === 'string' && [...key].length === 1 ? key : null,
  };
}

function stringsOf(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((item) => typeof item === 'string') : [];
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
