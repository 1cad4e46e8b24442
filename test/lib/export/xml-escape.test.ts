import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { escapeXml } from '@/lib/export/xml-escape';
import { nastyTexts } from '../../support/nasty-strings';

const { DOMParser } = new JSDOM().window;

it.each(nastyTexts())('writes %j so that XML reads it', (text) => {
  const source = `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`;
  const { documentElement } = new DOMParser().parseFromString(source, 'application/xml');
  // Line ends are one in XML; what it cannot hold is replaced.
  const legible = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  expect(documentElement.textContent).toBe(legible);
});
