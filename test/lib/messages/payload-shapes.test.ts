import { describe, expect, it } from 'vitest';
import { parseShape, type Shape } from '@/lib/base/shape';
import { doors } from '@/lib/messages/payload-shapes';
import type { MessageName, Protocol } from '@/lib/messages/protocol';
import {
  sampleAnnotation,
  sampleCapture,
  sampleId,
  sampleRecord,
} from '@/test/support/sample-records';

const id = sampleId(1);
const annotation = sampleAnnotation();
const url = 'https://harbour.example/news/ferry';

/** One valid payload of each message. */
const payloads: { readonly [Name in MessageName]: Protocol[Name]['payload'] } = {
  'page.report': { url, canonicalUrl: null, isArticle: true, score: 0.9 },
  'annotator.load': {},
  'page.annotations': { url, canonicalUrl: url },
  'page.style': { css: '::highlight(x) { color: red }' },
  'page.placed': {},
  'page.pointed': { annotationId: null },
  'page.point': { tabId: 7, annotationId: null },
  'page.placements': { tabId: 1 },
  'page.state': { tabId: 1 },
  'page.capture': { tabId: 1 },
  'page.reveal': { tabId: 1, annotationId: id },
  'page.reanchor': { tabId: 1, annotationId: id, to: 'selection' },
  'article.save': {
    capture: sampleCapture(),
    articleId: id,
    versionId: sampleId(2),
    edits: { tags: ['a'] },
    annotation,
  },
  'article.copy': {
    capture: sampleCapture(),
    articleId: id,
    versionId: sampleId(2),
    edits: { starred: true },
    annotation: null,
  },
  'version.add': { articleId: id, versionId: sampleId(2), capture: sampleCapture() },
  'article.get': { id },
  'article.update': { id, edits: { fields: { headline: 'Ferry' } } },
  'article.remove': { id },
  'article.restore': { id },
  'article.versions': { id },
  'article.version': { id },
  'articles.update': { ids: [id], edits: { addTags: ['a'], status: 'done', starred: true } },
  'articles.remove': { ids: [id] },
  'articles.restore': { ids: [id] },
  'annotation.save': { articleId: id, annotation },
  'annotation.remove': { id },
  'annotation.restore': { id },
  'library.list': { words: '', tag: null, offset: 0, limit: 50 },
  'library.tags': {},
  'library.ids': { trash: true },
  'library.read': { ids: [id] },
  'library.search': { query: 'ferry', order: 'saved', offset: 0, limit: 50, snippets: true },
  'library.facets': { query: 'ferry' },
  'library.complete': { query: 'tag:', caret: 4 },
  'library.annotations': { query: '', labelId: 'claim', tag: null, offset: 0, limit: 50 },
  'library.find': { url, canonicalUrl: null },
  'library.status': {},
  'annotation.edit': {
    id: sampleId(3),
    edits: { comment: 'Says who?', labelId: 'claim', tags: ['city'], seen: { comment: '' } },
  },
  'settings.change': { changes: { theme: 'dark' } },
  'library.health': {},
  'library.contents': {},
  'library.check': {},
  'library.backedUp': { changes: 3 },
  'library.startAnew': {},
  'library.wipe': {},
  'quarantine.read': {},
  'quarantine.clear': {},
  'images.list': { articleId: id },
  'images.read': { articleId: id, source: 'https://harbour.example/ferry.jpg' },
  'images.count': {},
  'images.clear': {},
  'library.reindex': { id },
  'tags.change': { from: ['a'], to: null },
  'trash.list': {},
  'trash.empty': {},
  'searches.list': {},
  'searches.save': {
    id,
    name: 'Ferries',
    query: 'ferry',
    order: 'relevance',
    createdAt: '2026-11-01T08:00:00.000Z',
  },
  'searches.remove': { id },
  'import.add': { jobId: id, records: [sampleRecord()] },
  'import.preview': { jobId: id, mode: 'add' },
  'import.start': { jobId: id, mode: 'restore' },
  'import.undo': { jobId: id },
  'job.list': {},
  'job.cancel': { id },
  'job.dismiss': { id },
};

const read = (name: MessageName, payload: unknown) =>
  parseShape(doors[name].payload as Shape<unknown>, payload, 'invalid-message');

const names = Object.keys(payloads) as MessageName[];

describe('the payload of', () => {
  it.each(names)('%s passes as it was sent', (name) => {
    const sent: unknown = JSON.parse(JSON.stringify(payloads[name]));
    expect(read(name, sent)).toEqual({ ok: true, value: payloads[name] });
  });

  it.each(
    names.flatMap((name) => Object.keys(payloads[name]).map((field) => [name, field] as const)),
  )('%s is refused without its %s', (name, field) => {
    const rest = Object.fromEntries(
      Object.entries(payloads[name]).filter(([key]) => key !== field),
    );
    expect(read(name, rest)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-message', detail: expect.stringMatching(`^${field}: expected`) },
    });
  });
});

it('lets pages do no more than report, read their annotations, save their text, save or remove what they show, and switch things off', () => {
  const forPages = names.filter((name) => doors[name].from !== 'view');
  expect(forPages).toEqual([
    'page.report',
    'annotator.load',
    'page.annotations',
    'page.style',
    'page.placed',
    'page.pointed',
    'article.save',
    'version.add',
    'annotation.save',
    'annotation.remove',
    'annotation.restore',
    'library.tags',
    'annotation.edit',
    // On their site, and the label last used.
    'settings.change',
  ]);
});
