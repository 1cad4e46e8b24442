import { expect, it } from 'vitest';
import { templateFormat } from '@/lib/export/template';
import { defaultSettings } from '@/lib/library/settings';
import { writtenText } from '../../support/export-options';
import { englishNews } from '../../support/news-records';

it.each([
  ['the person’s template', '{{ publisher }}', 'Harbour Post'],
  ['the starting template where there is none', '', '---\ntitle:'],
  ['the starting template for one that cannot be read', '{% if %', '---\ntitle:'],
])('writes %s', async (_what, template, start) => {
  const text = await writtenText(templateFormat, [englishNews], {
    settings: { ...defaultSettings, template },
  });
  expect(text.startsWith(start)).toBe(true);
});
