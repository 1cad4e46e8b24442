import { expect, it } from 'vitest';
import { textCueNames, textCuesOf } from '@/lib/article/features/text-cues';

function namesIn(text: string): string[] {
  const cues = textCuesOf(text);
  return textCueNames.filter((_, index) => (cues & (1 << index)) !== 0);
}

it.each([
  ['Share this on Facebook', ['share']],
  ['相关阅读', ['related']],
  ['© 2026 Harbour Courier', ['copyright']],
  ['Photo: P. Roe / Getty', ['credit']],
  ['Sign up for our newsletter', ['subscribe']],
  ['Read more: Ferry runs late', ['more', 'pointer']],
  ['相关报道：渡轮停航', ['related', 'pointer']],
  ['Externer Inhalt nicht verfügbar', ['privacy']],
  ['Filed in: xétiquettes', ['tags']],
  ['Läs också: färjan', ['pointer']],
  ['Log in or login', ['login']],
  ['21.12.2021', ['date']],
  ['Posted 2021-12-21', ['published']],
  ['$ 12', ['purchase']],
  ['desk@harbour.example', ['contact']],
  ['AD', ['advertisement']],
  ['The ferry left the pier.', []],
])('reads %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
