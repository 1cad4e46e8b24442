// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { openFile } from '@/lib/import/file-content';
import { acceptedFiles, formatOf, importFormats } from '@/lib/import/registry';
import { fixtureFile, textFile, zipOf, zippedFolder } from '@/test/support/import-files';
import { must } from '@/test/support/sample-library';

const idOf = (file: Parameters<typeof openFile>[0]) => formatOf(must(openFile(file)))?.id ?? null;

describe('recognises by its content', () => {
  it.each([
    ['obsidian-clipper.json', 'obsidian-clipper'],
    ['hypothesis.json', 'hypothesis'],
    ['web-annotation.jsonld', 'web-annotation'],
    ['readwise.csv', 'readwise'],
    ['readwise-reader.csv', 'readwise-reader'],
    ['pocket.csv', 'pocket'],
    ['pocket-cursor.csv', 'pocket'],
    ['instapaper.csv', 'instapaper'],
    ['bookmarks.html', 'bookmarks'],
    ['linkding.html', 'bookmarks'],
    ['karakeep.json', 'karakeep'],
    ['csl.json', 'csl-json'],
    ['references.ris', 'ris'],
  ])('%s', (name, id) => {
    const { bytes } = fixtureFile(name);
    expect(idOf({ name: 'whatever', bytes })).toBe(id);
  });

  it('archives', () => {
    expect(idOf(zippedFolder('omnivore'))).toBe('omnivore');
    const pocket = new TextDecoder().decode(fixtureFile('pocket.csv').bytes);
    expect(idOf(zipOf([['pocket/part_000000.csv', pocket]]))).toBe('pocket');
  });

  it('our own', () => {
    expect(idOf(textFile('{"format":"postil-backup","schemaVersion":1}'))).toBe('postil-backup');
    const page = '<!doctype html><script type="application/json" id="postil-backup">{}</script>';
    expect(idOf(textFile(page))).toBe('evidence');
  });
});

it.each([
  '',
  'a',
  '[]',
  '{}',
  '[null]',
  '[[1]]',
  '{"annotations": [1]}',
  'title,url\n1,2',
  '<html></html>',
  '# Markdown',
  '<?xml version="1.0"?><opml></opml>',
])('knows no format of %j', (text) => {
  expect(idOf(textFile(text))).toBeNull();
});

it('has each id once, and tells which files to choose', () => {
  expect(new Set(importFormats.map(({ id }) => id)).size).toBe(importFormats.length);
  expect(acceptedFiles.split(',')).toEqual(
    expect.arrayContaining(['.json', '.csv', '.zip', '.html']),
  );
});
