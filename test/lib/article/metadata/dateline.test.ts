// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { agencyIn, datelineIn, datelineOn } from '@/lib/article/metadata/dateline';
import { pageLinesIn } from '@/test/support/page-lines';

describe('a dateline', () => {
  it.each([
    ['SHANGHAI, Dec. 21 (Reuters) - The ferry runs again.', 'SHANGHAI, Dec. 21 (Reuters)'],
    ['NEW YORK (AP) — The ferry runs again.', 'NEW YORK (AP)'],
    ['BERLIN/PARIS, Dec 21 (Reuters) - The ferry runs.', 'BERLIN/PARIS, Dec 21 (Reuters)'],
    ['Hamburg (dpa) – Die Fähre fährt wieder.', 'Hamburg (dpa)'],
    ['Hamburg (dpa/lno) - Die Fähre fährt wieder.', 'Hamburg (dpa/lno)'],
    ['WASHINGTON — The ferry runs again.', 'WASHINGTON'],
    ['(CNN) — The ferry runs again.', '(CNN)'],
    ['МОСКВА, 23 ноя — РИА Новости. Паром снова ходит.', 'МОСКВА, 23 ноя — РИА Новости'],
    [
      '新华社北京11月23日电（记者王小明、李小红）渡轮恢复运行。',
      '新华社北京11月23日电（记者王小明、李小红）',
    ],
    ['新华社北京11月23日电 渡轮恢复运行。', '新华社北京11月23日电'],
    ['中新网上海12月21日电 (王小明)渡轮恢复运行。', '中新网上海12月21日电 (王小明)'],
    ['本报讯（记者 王小明）渡轮恢复运行。', '本报讯（记者 王小明）'],
    ['海港日报讯 渡轮恢复运行。', '海港日报讯'],
    ['【海港网综合报道】渡轮恢复运行。', '【海港网综合报道】'],
    ['【ロンドン共同】フェリーが再開した。', '【ロンドン共同】'],
    ['［ロンドン ２３日 ロイター］ - フェリーが再開した。', '［ロンドン ２３日 ロイター］'],
    ['(서울=연합뉴스) 홍길동 기자 = 여객선이 다시 운항한다.', '(서울=연합뉴스) 홍길동 기자'],
  ])('%o opens with %o', (text, dateline) => {
    expect(datelineIn(text)).toBe(dateline);
  });

  it.each([
    'The ferry runs again.',
    'The ferry (built in 1990) runs again.',
    'Ada Quill - who was there - says so.',
    'The European Union (EU) said on Monday that ferries run.',
    'I — like many — was there.',
    '北京11月23日下雪了。',
    '新华社是一家通讯社。',
    '',
  ])('%o opens with none', (text) => {
    expect(datelineIn(text)).toBeNull();
  });
});

it.each([
  ['SHANGHAI, Dec. 21 (Reuters)', 'Reuters'],
  ['Hamburg (dpa/lno)', 'dpa'],
  ['新华社北京11月23日电（记者王小明）', '新华社'],
  ['中新网上海12月21日电 (王小明)', '中新网'],
  ['［ロンドン ２３日 ロイター］', 'ロイター'],
  ['(서울=연합뉴스) 홍길동 기자', '연합뉴스'],
  ['МОСКВА, 23 ноя — ТАСС', null],
  ['Springfield (Ohio)', null],
  ['WASHINGTON', null],
  ['本报讯（记者 王小明）', null],
  ['', null],
])('%o names the agency %o', (dateline, agency) => {
  expect(agencyIn(dateline)).toBe(agency);
});

describe('the page’s dateline', () => {
  const text = 'Hamburg (dpa) - Die Fähre fährt wieder, sagte das Amt.';

  it('stands at its text, after a summary', () => {
    const page = `<h1>Fähre</h1><p>21.12.2021</p><p>Eine Zusammenfassung von mehr als dreißig Zeichen.</p><p>${text}</p>`;
    expect(datelineOn(pageLinesIn(page))).toBe('Hamburg (dpa)');
  });

  it.each([
    ['in a teaser', `<h1>x</h1><div class="related"><p>${text}</p></div>`],
    [
      'deep in the text',
      `<h1>x</h1>${`<p>${'Ein langer Absatz. '.repeat(4)}</p>`.repeat(6)}<p>${text}</p>`,
    ],
    ['above the headline', `<p>${text}</p><h1>x</h1>`],
  ])('is none %s', (_where, page) => {
    expect(datelineOn(pageLinesIn(page))).toBeNull();
  });
});
