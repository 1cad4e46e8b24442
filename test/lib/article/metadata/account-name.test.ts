// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { accountBesideDate, isOwnAccount } from '@/lib/article/metadata/account-name';
import { pageLinesIn } from '@/test/support/page-lines';

const accountIn = (line: string) =>
  accountBesideDate(pageLinesIn(`<h1>渡轮恢复运行</h1><p>${line}</p><p>正文</p>`));

describe('the name beside the date', () => {
  it.each([
    ['<span>老王说船</span><span>2021-12-21 20:12</span>', '老王说船'],
    ['<span>2021-12-21 20:12</span><span>海港日报</span>', '海港日报'],
    ['海港日报 2021年12月21日', '海港日报'],
    ['文｜海港网 王小明 2021年12月21日 20:12', '海港网'],
    ['<span>2021-12-21 20:12</span><span>海港日報 記者王小明／台北報導</span>', '海港日報'],
    ['<b>原创</b> <span>老王说船</span> <span>12-21 20:12</span>', '老王说船'],
  ])('of %s is %s', (line, name) => {
    expect(accountIn(line)).toBe(name);
  });

  it.each([
    ['a date alone', '2021-12-21 20:12'],
    ['no date', '<span>老王说船</span>'],
    ['labels', '<span>分享</span><span>评论</span><span>2021-12-21</span>'],
    ['labelled fields', '<span>来源：海港日报</span><span>2021-12-21</span>'],
    ['text', `${'渡轮'.repeat(50)}2021年12月21日`],
  ])('is none for %s', (_what, line) => {
    expect(accountIn(line)).toBeNull();
  });

  it('is none without a headline', () => {
    expect(accountBesideDate(pageLinesIn('<p>老王说船\t2021-12-21</p>'))).toBeNull();
  });
});

it.each([
  ['老王说船', true],
  ['海港日报', false],
  ['海港发布', false],
])('%s writes for itself: %s', (name, expected) => {
  expect(isOwnAccount(name)).toBe(expected);
});
