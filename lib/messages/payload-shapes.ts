import { annotationShape, idShape } from '@/lib/annotation/annotation-shape';
import { captureShape } from '@/lib/article/article-shape';
import {
  boolean,
  integer,
  listOf,
  nullOr,
  number,
  record,
  type Shape,
  text,
} from '@/lib/base/shape';
import { articleEditsShape, articleRecordShape } from '@/lib/library/library-shapes';
import type { MessageName, Protocol, SenderClass } from './protocol';

/** Longest address that browsers load (Chromium's limit, 2 MB). */
const MAX_ADDRESS = 2_097_152;
/** Hundreds of labels. */
const MAX_STYLE = 100_000;
const MAX_SEARCH = 10_000;
const MAX_PAGE = 10_000;
const MAX_RECORDS = 1_000_000;

const nothing = record({});
const oneId = record({ id: idShape });
const oneTab = record({ tabId: integer(0) });
const address = text(MAX_ADDRESS);

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
  'page.placements': { from: 'view', payload: oneTab },
  'page.state': { from: 'view', payload: oneTab },
  'page.capture': { from: 'view', payload: oneTab },
  'page.reveal': {
    from: 'view',
    payload: record({ tabId: integer(0), annotationId: idShape }),
  },
  'article.save': {
    from: 'both',
    payload: record({
      capture: captureShape,
      articleId: idShape,
      versionId: idShape,
      edits: articleEditsShape,
      annotation: nullOr(annotationShape),
    }),
  },
  'article.get': { from: 'view', payload: oneId },
  'article.update': { from: 'view', payload: record({ id: idShape, edits: articleEditsShape }) },
  'article.remove': { from: 'view', payload: oneId },
  'article.restore': { from: 'view', payload: oneId },
  'annotation.save': {
    from: 'both',
    payload: record({ articleId: idShape, annotation: annotationShape }),
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
  'library.read': {
    from: 'view',
    payload: record({ ids: nullOr(listOf(idShape, MAX_RECORDS)) }),
  },
  'library.import': {
    from: 'view',
    payload: record({ records: listOf(articleRecordShape, MAX_RECORDS) }),
  },
};
