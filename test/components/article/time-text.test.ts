import { describe, expect, it } from 'vitest';
import {
  ownTimeText,
  pageTimeText,
  parsePageTime,
  readerTimeText,
} from '@/components/article/time-text';

describe('pageTimeText', () => {
  it.each([
    ['2021-12-21T20:12:02+08:00', '2021-12-21 20:12:02 +08:00'],
    ['2026-11-24T18:30:00Z', '2026-11-24 18:30:00 UTC'],
    ['2026-11-24T18:30:00.123-05:00', '2026-11-24 18:30:00 -05:00'],
    ['2021-12-21T20:12:02', '2021-12-21 20:12:02'],
    ['2021-12-21', '2021-12-21'],
  ])('shows %s as the page has it: %s', (iso, shown) => {
    expect(pageTimeText(iso)).toBe(shown);
  });
});

describe('parsePageTime', () => {
  it.each([
    ['2021-12-21 20:12:02 +08:00', '2021-12-21T20:12:02+08:00'],
    ['2021-12-21T20:12:02+0800', '2021-12-21T20:12:02+08:00'],
    ['2026-11-24 18:30:00 UTC', '2026-11-24T18:30:00Z'],
    [' 2026-11-24 18:30 ', '2026-11-24T18:30'],
    ['2026-11-24', '2026-11-24'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, iso) => {
    expect(parsePageTime(text)).toBe(iso);
  });

  it.each(['yesterday', '24.11.2026', '2026-13-01', '2026-02-30', '2026-11-24 25:00', ''])(
    'does not take %j for a time',
    (text) => {
      expect(parsePageTime(text)).toBeNull();
    },
  );

  it.each(['2021-12-21T20:12:02+08:00', '2026-11-24T18:30:00Z', '2021-12-21T20:12', '2021-12-21'])(
    'reads %s again from what is shown of it',
    (iso) => {
      expect(parsePageTime(pageTimeText(iso))).toBe(iso);
    },
  );
});

describe('readerTimeText', () => {
  it('tells an instant in the zone of the reader', () => {
    const shown = readerTimeText('2021-12-21T20:12:02+08:00', 'en');
    const here = new Date('2021-12-21T12:12:02Z');
    expect(shown).toContain(String(here.getFullYear()));
    expect(shown).toContain(`${here.getMinutes()}:02`);
  });

  it.each(['2021-12-21', '2021-12-21T20:12:02', 'soon'])('is nothing for %s', (iso) => {
    expect(readerTimeText(iso, 'en')).toBeNull();
  });
});

describe('ownTimeText', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T11:55:00Z', '5 minutes ago'],
    ['2026-11-24T11:59:50Z', 'now'],
    ['2026-11-24T12:00:30Z', 'now'],
    ['2026-11-24T09:00:00Z', '3 hours ago'],
    ['2026-11-23T12:00:00Z', 'yesterday'],
    ['2026-11-20T12:00:00Z', '4 days ago'],
    ['2026-11-10T12:00:00Z', 'Nov 10, 2026'],
  ])('tells %s as %s', (iso, shown) => {
    expect(ownTimeText(iso, now, 'en')).toBe(shown);
  });

  it('speaks the language of the browser', () => {
    expect(ownTimeText('2026-11-24T11:55:00Z', now, 'zh-CN')).toBe('5分钟前');
  });
});
