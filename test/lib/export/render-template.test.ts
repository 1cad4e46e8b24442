import { describe, expect, it } from 'vitest';
import { renderTemplate, STARTING_TEMPLATE } from '@/lib/export/render-template';
import { templateFieldsOf } from '@/lib/export/template-fields';
import { sampleExportOptions } from '../../support/export-options';
import { englishNews } from '../../support/news-records';

const fields = templateFieldsOf(englishNews, sampleExportOptions);
const render = (template: string) => renderTemplate(template, fields);

it('writes the starting template', async () => {
  const rendered = await render(STARTING_TEMPLATE);
  expect(rendered.ok && rendered.value).toContain(
    'title: "The ferry runs again: 50% more for $3 & no queue"',
  );
  expect(rendered.ok && rendered.value).toContain(
    '> opened it on Monday\n^h-00000000\n\nSays *who*?\n\n>',
  );
});

it.each([
  ['{{ authors | join: " & " }}', 'Ada Mary Quill & John Roe'],
  ['{{ headline | md }}', 'The ferry runs again: 50% more for \\$3 \\& no queue'],
  ['{{ "a\nb" | quote }}', 'a\n> b'],
  ['{{ published | date: "%Y" }}', '2026'],
  ['{{ nothing }}', ''],
])('writes %j', async (template, expected) => {
  expect(await render(template)).toEqual({ ok: true, value: expected });
});

describe('a template that is wrong', () => {
  it.each([
    ['a tag that is not closed', 'a\n{% if x %}', 'line:2'],
    ['a filter that there is not', '{{ x | shout }}', 'line:1'],
    ['an output that is not closed', '\n\n{{ x', 'line:3'],
  ])('is refused with its line: %s', async (_what, template, line) => {
    const rendered = await render(template);
    expect(rendered).toMatchObject({ ok: false, failure: { code: 'template-invalid' } });
    expect(!rendered.ok && rendered.failure.detail).toContain(line);
  });
});

describe('a template', () => {
  it.each([
    '{{ headline.constructor.constructor }}',
    '{{ annotations.__proto__ }}',
    '{{ authors.constructor }}',
  ])('reaches nothing but the fields: %s', async (template) => {
    expect(await render(template)).toEqual({ ok: true, value: '' });
  });

  it.each(['{% include "x" %}', '{% render "x" %}', '{% layout "x" %}'])(
    'reads no files: %s',
    async (template) => {
      expect((await render(template)).ok).toBe(false);
    },
  );

  it('cannot go on for ever', async () => {
    const loops = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}';
    expect((await render(loops)).ok).toBe(false);
  }, 20_000);
});
