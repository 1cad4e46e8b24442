import { annotationEditsShape, annotationShape, idShape } from '@/lib/annotation/annotation-shape';
import { captureShape } from '@/lib/article/article-shape';
import {
  boolean,
  integer,
  listOf,
  nullOr,
  number,
  oneOf,
  record,
  type Shape,
  text,
} from '@/lib/base/shape';
import { articleEditsShape, articleRecordShape, tagShape } from '@/lib/library/library-shapes';
import { settingsChangesShape } from '@/lib/library/parse-settings';
import {
  annotationWishShape,
  bulkEditsShape,
  MAX_PAGE,
  MAX_SEARCH,
  savedSearchShape,
  searchWishShape,
} from '@/lib/library/searching-shapes';
import type { MessageName, Protocol, SenderClass } from './protocol';

/** Longest address that browsers load (Chromium's limit, 2 MB). */
const MAX_ADDRESS = 2_097_152;
/** Hundreds of labels. */
const MAX_STYLE = 100_000;
const MAX_RECORDS = 1_000_000;

const nothing = record({});
const oneId = record({ id: idShape });
const oneTab = record({ tabId: integer(0) });
const address = text(MAX_ADDRESS);

const saving = record({
  capture: captureShape,
  articleId: idShape,
  versionId: idShape,
  edits: articleEditsShape,
  annotation: nullOr(annotationShape),
});
const stagedImport = record({ jobId: idShape, mode: oneOf(['restore', 'add']) });
const manyIds = record({ ids: listOf(idShape, MAX_RECORDS) });

type Door<Name extends MessageName> = {
  readonly from: Protocol[Name]['from'] & SenderClass;
  readonly payload: Shape<Protocol[Name]['payload']>;
};

/** Who may send each message, and what its payload must look like. */
export const doors: { readonly [Name in MessageName]: Door<Name> } = {
  'page.report': {
    from: 'content',
    payload: record({
      url: address,
      canonicalUrl: nullOr(address),
      isArticle: boolean,
      score: number(0, 1),
    }),
  },
  'annotator.load': { from: 'content', payload: nothing },
  'page.annotations': {
    from: 'content',
    payload: record({ url: address, canonicalUrl: nullOr(address) }),
  },
  'page.style': { from: 'content', payload: record({ css: text(MAX_STYLE) }) },
  'page.placed': { from: 'content', payload: nothing },
  'page.pointed': { from: 'content', payload: record({ annotationId: nullOr(idShape) }) },
  'page.point': {
    from: 'view',
    payload: record({ tabId: integer(0), annotationId: nullOr(idShape) }),
  },
  'page.placements': { from: 'view', payload: oneTab },
  'page.state': { from: 'view', payload: oneTab },
  'page.capture': { from: 'view', payload: oneTab },
  'page.reveal': {
    from: 'view',
    payload: record({ tabId: integer(0), annotationId: idShape }),
  },
  'page.reanchor': {
    from: 'view',
    payload: record({
      tabId: integer(0),
      annotationId: idShape,
      to: oneOf(['found', 'selection']),
    }),
  },
  'article.save': { from: 'both', payload: saving },
  'article.copy': { from: 'view', payload: saving },
  'version.add': {
    from: 'content',
    payload: record({ articleId: idShape, versionId: idShape, capture: captureShape }),
  },
  'article.get': { from: 'view', payload: oneId },
  'article.update': { from: 'view', payload: record({ id: idShape, edits: articleEditsShape }) },
  'article.remove': { from: 'view', payload: oneId },
  'article.restore': { from: 'view', payload: oneId },
  'article.versions': { from: 'view', payload: oneId },
  'article.version': { from: 'view', payload: oneId },
  'articles.update': {
    from: 'view',
    payload: record({ ids: listOf(idShape, MAX_RECORDS), edits: bulkEditsShape }),
  },
  'articles.remove': { from: 'view', payload: manyIds },
  'articles.restore': { from: 'view', payload: manyIds },
  'annotation.save': {
    from: 'both',
    payload: record({ articleId: idShape, annotation: annotationShape }),
  },
  'annotation.edit': {
    from: 'both',
    payload: record({ id: idShape, edits: annotationEditsShape }),
  },
  'annotation.remove': { from: 'both', payload: oneId },
  'annotation.restore': { from: 'both', payload: oneId },
  'library.list': {
    from: 'view',
    payload: record({
      words: text(MAX_SEARCH),
      tag: nullOr(text(MAX_SEARCH)),
      offset: integer(0),
      limit: integer(0, MAX_PAGE),
    }),
  },
  'library.tags': { from: 'both', payload: nothing },
  'library.ids': { from: 'view', payload: record({ trash: boolean }) },
  'library.read': {
    from: 'view',
    payload: record({ ids: nullOr(listOf(idShape, MAX_RECORDS)) }),
  },
  'library.search': { from: 'view', payload: searchWishShape },
  'library.facets': { from: 'view', payload: record({ query: text(MAX_SEARCH) }) },
  'library.complete': {
    from: 'view',
    payload: record({ query: text(MAX_SEARCH), caret: integer(0, MAX_SEARCH) }),
  },
  'library.annotations': { from: 'view', payload: annotationWishShape },
  'library.find': {
    from: 'view',
    payload: record({ url: address, canonicalUrl: nullOr(address) }),
  },
  'library.status': { from: 'view', payload: nothing },
  'library.health': { from: 'view', payload: nothing },
  'library.contents': { from: 'view', payload: nothing },
  'library.check': { from: 'view', payload: nothing },
  'library.backedUp': { from: 'view', payload: record({ changes: integer(0) }) },
  'library.startAnew': { from: 'view', payload: nothing },
  'library.wipe': { from: 'view', payload: nothing },
  'quarantine.read': { from: 'view', payload: nothing },
  'quarantine.clear': { from: 'view', payload: nothing },
  'images.list': { from: 'view', payload: record({ articleId: idShape }) },
  'images.read': { from: 'view', payload: record({ articleId: idShape, source: address }) },
  'images.count': { from: 'view', payload: nothing },
  'images.clear': { from: 'view', payload: nothing },
  'library.reindex': { from: 'view', payload: oneId },
  'tags.change': {
    from: 'view',
    payload: record({ from: listOf(tagShape, MAX_PAGE), to: nullOr(tagShape) }),
  },
  'settings.change': { from: 'both', payload: record({ changes: settingsChangesShape }) },
  'trash.list': { from: 'view', payload: nothing },
  'trash.empty': { from: 'view', payload: nothing },
  'searches.list': { from: 'view', payload: nothing },
  'searches.save': { from: 'view', payload: savedSearchShape },
  'searches.remove': { from: 'view', payload: oneId },
  'import.add': {
    from: 'view',
    payload: record({ jobId: idShape, records: listOf(articleRecordShape, MAX_RECORDS) }),
  },
  'import.preview': { from: 'view', payload: stagedImport },
  'import.start': { from: 'view', payload: stagedImport },
  'import.undo': { from: 'view', payload: record({ jobId: idShape }) },
  'job.list': { from: 'view', payload: nothing },
  'job.cancel': { from: 'view', payload: oneId },
  'job.dismiss': { from: 'view', payload: oneId },
};
