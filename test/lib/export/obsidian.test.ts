import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { obsidianFormat } from '@/lib/export/obsidian';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { SAMPLE_SHA256 } from '@/test/support/sample-records';
import { sampleExportOptions } from '../../support/export-options';
import { illustratedRecord } from '../../support/sample-images';
import { sampleRecord } from '../../support/sample-records';

const write = async (record: ArticleRecord, annotations = true) => {
  const file = await obsidianFormat.serialize(record, { ...sampleExportOptions, annotations });
  const [, properties = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text) ?? [];
  return { ...file, properties: parse(properties), body };
};

function withArticle(fields: Partial<ArticleRecord['saved']['article']>): ArticleRecord {
  const record = sampleRecord();
  const saved = { ...record.saved, article: { ...record.saved.article, ...fields } };
  return { ...record, saved };
}

describe('an article as Markdown', () => {
  it('has the properties that Obsidian’s own clipper writes, and ours behind them', async () => {
    const { properties, name } = await write(sampleRecord());
    expect(name).toBe('The ferry runs again.md');
    expect(properties).toMatchObject({
      title: 'The ferry runs again',
      source: 'https://harbour.example/news/ferry',
      author: ['[[Ada Quill]]'],
      published: '2026-11-01',
      created: '2026-11-01',
      description: null,
      tags: ['clippings', 'traffic'],
      site: 'Harbour Post',
      published_time: '2026-11-01T08:30:00+08:00',
      sha256: SAMPLE_SHA256,
    });
  });

  it('holds comment, quotations and the text', async () => {
    const { body } = await write(sampleRecord());
    expect(body).toContain('Ask the office.');
    expect(body).toContain('**label claim**\n\n> harbour office\n^h-00000000');
    expect(body).toContain('The harbour office opened it on Monday.');
  });

  it('holds nothing of the person’s when annotations are left out', async () => {
    const { body, properties } = await write(sampleRecord(), false);
    expect(body).not.toContain('Ask the office.');
    expect(body).not.toContain('**label claim**');
    expect(properties.tags).toEqual(['clippings']);
  });

  it.each(['a: "b"\n# c', '---', '[[x]] | y', '引号“”：#标签', '\u2028'])(
    'keeps its properties apart with the headline %j',
    async (headline) => {
      const { properties } = await write(withArticle({ headline }));
      expect(properties.title).toBe(headline.replace(/\s+/g, ' ').trim());
      expect(Object.keys(properties)).toHaveLength(17);
    },
  );

  it('has kept images beside it, and links to those that are not kept', async () => {
    const record = illustratedRecord();
    const { body, beside = [] } = await write(record);
    const stem = record.saved.id.slice(0, 8);
    expect(beside.map(({ name }) => name)).toEqual(
      ['jpg', 'png', 'gif', 'webp', 'avif'].map(
        (extension, index) => `attachments/${stem}-${index + 1}.${extension}`,
      ),
    );
    for (const { name } of beside) expect(body).toContain(`](<${name}>)`);
    expect(body.indexOf(`![](<attachments/${stem}-1.jpg>)`)).toBeLessThan(
      body.indexOf('The ferry.'),
    );
    expect(body).toContain('![](<https://harbour.example/none.png>)');
    expect(body).not.toContain('harbour.example/a.png');
    expect(body).not.toContain('<script>');
  });

  it('has nothing beside it where no image is kept', async () => {
    expect(await write(sampleRecord())).not.toHaveProperty('beside');
    expect(await write(illustratedRecord([]))).not.toHaveProperty('beside');
  });

  it('gives each property one type whatever the article has', async () => {
    const bare = (
      await write(
        withArticle({ authors: [], published: null, publisher: null, section: null, keywords: [] }),
      )
    ).properties;
    expect(bare).toMatchObject({ author: [], published: null, site: null, keywords: [] });
  });
});
