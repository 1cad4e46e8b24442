import { changeSettings } from '@/lib/messages/change-settings';
import { onEvent } from '@/lib/messages/events';
import { request } from '@/lib/messages/request';
import { fileReading } from '@/lib/platform/file-reading';
import { forgetObjectAddress, objectAddressOf } from '@/lib/platform/object-address';
import { onSettings, readSettings } from '@/lib/platform/settings';
import { onShown, readShortcuts } from '@/lib/platform/shortcuts';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { createImportModel } from '@/lib/view-model/import-model';
import { createLibraryParts, createLibrarySections } from '@/lib/view-model/library-parts';
import { createReaderModel } from '@/lib/view-model/reader-model';
import { createSettingsModel } from '@/lib/view-model/settings-model';
import { createShortcutsModel } from '@/lib/view-model/shortcuts-model';
import { createShownImages } from '@/lib/view-model/shown-images';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();
export const surroundings = {
  ...{ request, onEvent, now, newId },
  signal: new AbortController().signal,
};
export const model = createSettingsModel({
  ...surroundings,
  settings: await readSettings(),
  change: changeSettings,
  onSettings,
});
export const parts = createLibraryParts(surroundings);
export const sections = createLibrarySections(surroundings);
export const reader = createReaderModel(surroundings);
export const shortcuts = createShortcutsModel({ ...surroundings, readShortcuts, onShown });
export const keptImages = createShownImages(reader.images, {
  ...surroundings,
  addressOf: objectAddressOf,
  forget: forgetObjectAddress,
});
export const sanitizer = createSanitizer(window);
export const importing = createImportModel({
  ...{ ...surroundings, ...fileReading },
  cleaning: sanitizer,
  addLabels: model.addLabels,
});
