import { failed, type Result, success } from '@/lib/base/result';
import { yamlText } from './front-matter';
import { escapeMarkdown } from './markdown-escape';
import type { TemplateFields } from './template-fields';

/** What stands in the settings before a person writes an own template. */
export const STARTING_TEMPLATE = `---
title: {{ headline | yaml }}
source: {{ url | yaml }}
published: {{ published_day }}
tags: [{{ tags | join: ", " }}]
---

{% for annotation in annotations -%}
> {{ annotation.quote | md | quote }}
^{{ annotation.block }}

{% if annotation.comment != "" %}{{ annotation.comment }}

{% endif -%}
{% endfor -%}
{{ markdown }}
`;

/** Ms that a template may take on one article: a slip with loops must not hold up the browser. */
const MAX_RENDER_MS = 2000;
/** UTF-16 units of a template. */
const MAX_TEMPLATE = 100_000;
/** Things that a template may make on one article. */
const MAX_MEMORY = 20_000_000;

/**
 * A person's template in Liquid, https://shopify.github.io/liquid/, over the fields; it can reach nothing else and runs
 * no code. Besides Liquid's filters: `md` (nothing in the text becomes Markdown), `quote` (each further line a quotation
 * too), `yaml` (a quoted string). `template-invalid` with what is wrong and its line.
 */
export async function renderTemplate(
  template: string,
  fields: TemplateFields,
): Promise<Result<string>> {
  // Read when it is needed: most exports go without.
  const { Liquid } = await import('liquidjs');
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    // There is no other file to include.
    templates: {},
    parseLimit: MAX_TEMPLATE,
    renderLimit: MAX_RENDER_MS,
    memoryLimit: MAX_MEMORY,
  });
  liquid.registerFilter('md', (value) => escapeMarkdown(String(value ?? '')));
  liquid.registerFilter('quote', (value) => String(value ?? '').replaceAll('\n', '\n> '));
  liquid.registerFilter('yaml', (value) => yamlText(String(value ?? '')));
  try {
    return success(String(await liquid.parseAndRender(template, fields)));
  } catch (error) {
    return failed('template-invalid', error instanceof Error ? error.message : String(error));
  }
}
