import type { Result } from '@/lib/base/result';
import { renderTemplate } from '@/lib/export/render-template';
import { templateFieldsOf } from '@/lib/export/template-fields';
import { type ExampleWord, exampleFields } from './example-fields';
import { type ExportSurroundings, exportOptions } from './export-records';

/** UTF-16 units of a preview: enough to see how it begins. */
const MAX_PREVIEW = 4000;

/** What the template makes of the article saved last, or of an invented one; `template-invalid` with its line. */
export async function previewTemplate(
  template: string,
  around: ExportSurroundings & { readonly exampleWord: ExampleWord },
): Promise<Result<string>> {
  const ids = await around.request('library.ids', { trash: false });
  if (!ids.ok) return ids;
  const read = await around.request('library.read', { ids: ids.value.slice(0, 1) });
  if (!read.ok) return read;
  const [record] = read.value;
  const fields =
    record === undefined
      ? exampleFields(around.exampleWord)
      : templateFieldsOf(record, exportOptions(true, around));
  const rendered = await renderTemplate(template, fields);
  return rendered.ok ? { ...rendered, value: rendered.value.slice(0, MAX_PREVIEW) } : rendered;
}
