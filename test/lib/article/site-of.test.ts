import { expect, it } from 'vitest';
import { siteOf } from '@/lib/article/site-of';

it.each([
  ['news.example', 'news.example'],
  ['m.news.example', 'news.example'],
  ['a.b.news.example', 'news.example'],
  ['www.bbc.co.uk', 'bbc.co.uk'],
  ['www.gov.uk', 'www.gov.uk'],
  ['gov.uk', 'gov.uk'],
  ['news.city.gd.cn', 'city.gd.cn'],
  ['www.mofa.go.jp', 'mofa.go.jp'],
  ['a.provider.ne.jp', 'provider.ne.jp'],
  ['paper.gob.mx', 'paper.gob.mx'],
  ['gd.news.example', 'news.example'],
  ['www.go.example', 'go.example'],
  ['one.github.io', 'one.github.io'],
  ['www.one.github.io', 'one.github.io'],
  ['192.168.1.10', '192.168.1.10'],
  ['[2001:db8::1]', '[2001:db8::1]'],
  ['localhost', 'localhost'],
  ['', ''],
])('of %o one owner has %o', (hostname, site) => {
  expect(siteOf(hostname)).toBe(site);
});
