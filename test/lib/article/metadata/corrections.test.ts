// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { correctionsOn, isCorrection } from '@/lib/article/metadata/corrections';
import { pageLinesIn } from '@/test/support/page-lines';

it.each([
  'Correction: An earlier version named the wrong harbour.',
  'CORRECTION (Dec. 21): The ferry is blue, not red.',
  'Clarification: the ferry runs on weekdays only.',
  'Editor’s note: the author once worked for the port.',
  'This article was amended on 21 December 2021 to name the right harbour.',
  'An earlier version of this article misstated the price.',
  'Update, 21 December: the port has since answered our questions.',
  'Korrektur: In der ersten Fassung stand der falsche Hafen.',
  'Anmerkung der Redaktion: Der Autor arbeitete früher für den Hafen.',
  'In einer früheren Version dieses Artikels stand der falsche Hafen.',
  'Rectificatif : le port était mal nommé dans la première version.',
  'Corrección: el puerto no era el que se decía en la primera versión.',
  'Düzeltme: Limanın adı ilk sürümde yanlış verilmişti.',
  'Исправление: в первой версии порт был назван неверно.',
  '更正：此前报道的港口名称有误。',
  '编者按：本文作者曾在港务局工作。',
  '【更正】港口名称有误。',
  '정정: 항구 이름이 잘못되었습니다.',
  '訂正 港の名前に誤りがありました。',
])('%o is a correction', (text) => {
  expect(isCorrection(text)).toBe(true);
});

it.each([
  'The minister asked for a correction of the price.',
  'Updated: 21.12.2021, 20:12',
  'Update: 21 December 2021',
  'Corrections',
  'Correctional officers: they went on strike on Monday.',
  '更新时间：2021-12-21',
  '更新：2021年12月21日 20:12',
  '他更正了说法。',
  '',
])('%o is none', (text) => {
  expect(isCorrection(text)).toBe(false);
});

describe('the corrections of a page', () => {
  const note = 'Correction: An earlier version named the wrong harbour.';

  it('are those of its data and of its lines, each once', () => {
    const page = pageLinesIn(
      `<h1>Ferry</h1><p>Text.</p><p><b>Correction:</b>${note.slice(11)}</p>`,
    );
    const node = {
      correction: [{ '@type': 'CorrectionComment', text: 'The price was wrong.' }, note],
    };
    expect(correctionsOn(page, [node])).toEqual(['The price was wrong.', note]);
  });

  it('are none of other stories', () => {
    const page = pageLinesIn(`<h1>Ferry</h1><aside><p>${note}</p></aside>`);
    expect(correctionsOn(page, [{}])).toEqual([]);
  });
});
