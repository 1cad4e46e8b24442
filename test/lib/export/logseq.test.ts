import { expect, it } from 'vitest';
import { logseqFormat } from '@/lib/export/logseq';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { englishNews } from '../../support/news-records';
import { recordOfText } from '../../support/varied-records';

type Block = { readonly depth: number; readonly lines: string[] };

/** As Logseq reads a page: properties on top, then blocks; a line that begins no block goes on with the last one. */
function pageOf(text: string) {
  const [head = '', ...rest] = text.split('\n\n- ');
  const properties = Object.fromEntries(head.split('\n').map((line) => line.split(/:: (.*)/s, 2)));
  const blocks: Block[] = [];
  for (const line of `- ${rest.join('\n\n- ')}`.trimEnd().split('\n')) {
    const [, tabs, content] = /^(\t*)- (.*)$/.exec(line) ?? [];
    if (tabs !== undefined && content !== undefined)
      blocks.push({ depth: tabs.length, lines: [content] });
    else blocks.at(-1)?.lines.push(line.trimStart());
  }
  return { properties, blocks };
}

it('has properties, and a block with an id of its own for each highlight', async () => {
  const { properties, blocks } = pageOf(await writtenText(logseqFormat, [englishNews]));
  expect(properties).toMatchObject({
    title: 'The ferry runs again: 50% more for $3 & no queue',
    source: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    author: '[[Ada Mary Quill]], [[John Roe]]',
    published: '2026-11-01',
    tags: 'clippings, traffic, to-check',
  });
  expect(blocks.slice(0, 4)).toEqual([
    { depth: 0, lines: ['Ask the office.'] },
    {
      depth: 0,
      lines: [
        '> opened it on Monday',
        `id:: ${englishNews.annotations[0]?.id}`,
        'label:: label claim',
      ],
    },
    { depth: 1, lines: ['Says *who*?'] },
    { depth: 1, lines: ['#[[verify]]'] },
  ]);
});

it('keeps to one block for each mark, whatever is in it', async () => {
  for (const text of nastyTexts().filter((each) => each.length < 1000)) {
    const record = recordOfText(text);
    const written = await writtenText(logseqFormat, [record]);
    const ids = written.split('\n').filter((line) => /^ {2}id:: /.test(line));
    expect(ids).toEqual([`  id:: ${record.annotations[0]?.id}`]);
  }
});
