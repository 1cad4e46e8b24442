import { fileNameOf } from './file-name';
import type { EachFormat } from './format';
import { renderTemplate, STARTING_TEMPLATE } from './render-template';
import { templateFieldsOf } from './template-fields';

/** Text by the person's own template. One that cannot be read was not stored; should it be, the starting one is used. */
export const templateFormat: EachFormat = {
  kind: 'each',
  id: 'template',
  group: 'notes',
  labelKey: 'formatTemplate',
  hintKey: 'hintTemplate',
  extension: 'md',
  mimeType: 'text/markdown',
  isText: true,
  async serialize(record, options) {
    const { id, article } = record.saved;
    const fields = templateFieldsOf(record, options);
    const { template } = options.settings;
    const own = await renderTemplate(template === '' ? STARTING_TEMPLATE : template, fields);
    const written = own.ok ? own : await renderTemplate(STARTING_TEMPLATE, fields);
    return {
      name: fileNameOf(article.headline, { extension: 'md', fallback: id }),
      text: written.ok ? written.value : '',
    };
  },
};
