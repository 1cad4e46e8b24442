import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { languageCandidates, languageOfScript } from '@/lib/article/metadata/language';

const german =
  'Das Hafenamt sagte am Montag, dass die Fähre wieder fährt und nicht zu spät sein wird. Sie war eines der Schiffe, die für den größten Teil des Jahres aus dem Wasser waren, und die Besatzung ist seit dem Winter nicht mit ihr auf See gewesen.';
const chinese = '港务局周一表示，渡轮已恢复运行，不会再晚点。这艘船今年大部分时间都不在水中。';
const japanese = '港湾局は月曜日、フェリーの運航を再開したと発表した。';

const none = { declared: null, others: [], sample: '', host: 'harbour.example' };
const languageOf = (sources: Partial<Parameters<typeof languageCandidates>[0]>) =>
  bestOf(languageCandidates({ ...none, ...sources }))?.value ?? null;

describe('the language of a page', () => {
  it.each([
    ['as declared', { declared: 'de-AT', sample: german }, 'de-AT'],
    ['declared with an underline', { declared: 'de_AT', sample: german }, 'de-AT'],
    ['as its data declares', { others: ['de', null], sample: 'kurz' }, 'de'],
    ['as its locale declares', { others: [null, null, 'de_DE'], sample: 'kurz' }, 'de-DE'],
    ['of its words, where nothing is declared', { sample: german }, 'de'],
    ['of its words, against a template’s en', { declared: 'en', sample: german }, 'de'],
    ['of its script, against a template’s en', { declared: 'en', sample: chinese }, 'zh-CN'],
    ['of its script in Taiwan', { sample: chinese, host: 'harbour.example.tw' }, 'zh-Hant'],
    ['of kana', { sample: japanese }, 'ja'],
    ['as declared, in too little text to tell', { declared: 'pt', sample: 'Cidade' }, 'pt'],
    ['unknown', { declared: 'und', sample: '' }, null],
    ['no language at all', { declared: 'english language!', sample: '' }, null],
  ])('is %s', (_how, sources, language) => {
    expect(languageOf(sources)).toBe(language);
  });
});

it.each([
  ['ko', '항만국은 월요일 여객선이 다시 운항한다고 밝혔다.'],
  ['ja', japanese],
  ['zh', chinese],
  ['ru', 'Паром снова ходит, сообщило управление порта.'],
  ['uk', 'Пором знову ходить, повідомило управління порту її міста.'],
  ['ar', 'قال مكتب الميناء إن العبارة عادت'],
  ['fa', 'دفتر بندر گفت کشتی دوباره حرکت می‌کند چون پل بسته است'],
  ['he', 'משרד הנמל אמר כי המעבורת שוב פועלת'],
  ['th', 'สำนักงานท่าเรือกล่าวว่าเรือข้ามฟากกลับมาวิ่ง'],
  ['hi', 'बंदरगाह कार्यालय ने कहा कि नौका फिर चलती है'],
  ['el', 'Το λιμάνι ανακοίνωσε ότι το πλοίο επέστρεψε'],
])('the script of %s is known', (language, sample) => {
  expect(languageOfScript(sample)?.[0]).toBe(language);
});

it.each(['', '12345', german])('no language follows from the script of %o', (sample) => {
  expect(languageOfScript(sample)).toBeNull();
});
