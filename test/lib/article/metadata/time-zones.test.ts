import { describe, expect, it } from 'vitest';
import {
  countryOf,
  offsetAt,
  offsetOfAbbreviation,
  offsetText,
} from '@/lib/article/metadata/time-zones';

it.each([
  [0, '+00:00'],
  [480, '+08:00'],
  [-210, '-03:30'],
  [345, '+05:45'],
])('%d minutes are %s', (minutes, text) => {
  expect(offsetText(minutes)).toBe(text);
});

it.each([
  ['GMT', '+00:00'],
  ['mez', '+01:00'],
  ['PDT', '-07:00'],
  ['JST', '+09:00'],
  ['XYZ', null],
])('%s is %s', (abbreviation, offset) => {
  expect(offsetOfAbbreviation(abbreviation)).toBe(offset);
});

describe('the country of a page’s clock', () => {
  it.each([
    ['news.example.cn', 'en', 'cn'],
    ['news.example.com', 'zh-CN', 'cn'],
    ['news.example.com', 'de-AT', 'at'],
    ['news.example.com', 'ja', 'jp'],
    ['news.example.tv', 'tr', 'tr'],
    ['news.example.co.uk', null, 'uk'],
    // Languages and countries of several zones.
    ['news.example.com', 'en', null],
    ['news.example.com', 'es', null],
    ['news.example.ru', 'ru', null],
    ['news.example.us', 'en-US', null],
    ['news.example.com', null, null],
  ])('of %s in %s is %s', (host, language, country) => {
    expect(countryOf(host, language)).toBe(country);
  });
});

describe('the offset of a country', () => {
  it.each([
    ['cn', '2021-07-01T12:00', '+08:00'],
    ['de', '2021-01-10T12:00', '+01:00'],
    ['de', '2021-07-01T12:00', '+02:00'],
    ['uk', '2021-03-27T12:00', '+00:00'],
    ['uk', '2021-03-28T12:00', '+01:00'],
    ['gr', '2021-10-30T12:00', '+03:00'],
    ['gr', '2021-10-31T12:00', '+02:00'],
    ['in', '2021-07-01T12:00', '+05:30'],
    ['us', '2021-07-01T12:00', null],
    [null, '2021-07-01T12:00', null],
  ])('%s at %s is %s', (country, wallClock, offset) => {
    expect(offsetAt(country, wallClock)).toBe(offset);
  });
});
