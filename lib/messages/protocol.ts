import type { Annotation, AnnotationRecord } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Capture } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type {
  AddVersion,
  ArticleDetails,
  LibraryPage,
  LibraryQuery,
  PageAnnotations,
  SaveArticle,
  SavedPage,
  TagCount,
  WholeVersion,
} from '@/lib/library/operations';
import type { Placement } from '@/lib/library/placement';
import type {
  ArticleCard,
  ArticleEdits,
  ArticleRecord,
  SavedArticle,
  Version,
} from '@/lib/library/saved-article';
import type {
  AnnotationPage,
  AnnotationWish,
  BulkEdits,
  Completion,
  Facets,
  LibraryStatus,
  SavedSearch,
  SearchPage,
  SearchWish,
  TrashPage,
} from '@/lib/library/searching';
import type { Settings } from '@/lib/library/settings';
import type { ImageProtocol } from './image-protocol';
import type { JobProtocol } from './job-protocol';
import type { KeepingProtocol } from './keeping-protocol';
import type { CommandRun } from './page-command';

/** What the content script found when it looked at the page; sent on load and on navigation inside the page. */
export type PageReport = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly isArticle: boolean;
  /** 0..1 */
  readonly score: number;
};

/** What the library knows of a page. */
export type PageStanding = {
  /** Null = not saved. */
  readonly articleId: Id | null;
  readonly annotationCount: number;
  /** True = the person paused this host; nothing is shown on the page. */
  readonly paused: boolean;
};

/** A page as popup and panel see it. */
export type PageState = {
  readonly tabId: number;
  /** `''` where the browser does not tell. */
  readonly url: string;
  readonly title: string;
  /**
   * `loading`: no report yet. `restricted`: a page where extensions may not run (browser pages, stores, other
   * extensions). `pdf`: the browser's viewer. `unreachable`: site access not granted, or the script did not answer.
   */
  readonly kind: 'article' | 'other' | 'loading' | 'restricted' | 'pdf' | 'unreachable';
  readonly standing: PageStanding;
  /** It stands in a private window, and the person has not said that what is saved there is kept. */
  readonly isUnkept: boolean;
};

/** An annotation that is to be said of other words: those found for it, or those selected on the page. */
export type Reanchoring = { readonly annotationId: Id; readonly to: 'found' | 'selection' };

/**
 * Who may send a message. `content`: our scripts in a web page's tab. `view`: our own pages (popup, panel, library,
 * options). `both`: either.
 */
export type SenderClass = 'content' | 'view' | 'both';

export type Line<From extends SenderClass, Payload, Reply> = {
  readonly from: From;
  readonly payload: Payload;
  readonly reply: Reply;
};

type OneTab = { readonly tabId: number };
type OneId = { readonly id: Id };
type ManyIds = { readonly ids: readonly Id[] };

/** Every message to the background, with its sender class. Payloads are JSON; replies are `Result<reply>`. */
export type Protocol = KeepingProtocol &
  ImageProtocol &
  JobProtocol & {
    'page.report': Line<'content', PageReport, PageStanding>;
    /** Loads the annotator into the sender's tab. */
    'annotator.load': Line<'content', Record<string, never>, null>;
    'page.annotations': Line<
      'content',
      { readonly url: string; readonly canonicalUrl: string | null },
      PageAnnotations
    >;
    /** Puts the looks of highlights into the sender's page, where the page's scripts cannot take them away. */
    'page.style': Line<'content', { readonly css: string }, null>;
    /** The annotator painted anew; views that show placements read them again. */
    'page.placed': Line<'content', Record<string, never>, null>;
    /** The person points at an annotation on the page; null = no longer. */
    'page.pointed': Line<'content', { readonly annotationId: Id | null }, null>;
    /** The person points at an annotation in a view; null = no longer. */
    'page.point': Line<'view', OneTab & { readonly annotationId: Id | null }, null>;
    'page.placements': Line<'view', OneTab, readonly Placement[]>;
    'page.state': Line<'view', OneTab, PageState>;
    /** Reads the article from the page of that tab (loads the annotator where it is not). */
    'page.capture': Line<'view', OneTab, Capture>;
    /** Scrolls the page to an annotation and marks it. */
    'page.reveal': Line<'view', OneTab & { readonly annotationId: Id }, null>;
    /** Binds an annotation to the words on the page now; `not-found`: nothing found, or nothing selected. */
    'page.reanchor': Line<'view', OneTab & Reanchoring, null>;
    'article.save': Line<'both', SaveArticle, SavedPage>;
    /** As `article.save`, but beside the saved article of a known page: "keep both". */
    'article.copy': Line<'view', SaveArticle, SavedPage>;
    /**
     * Keeps the text that a saved page shows now beside the versions there are. Null = one of them has it already, or the
     * page shows much less than was saved.
     */
    'version.add': Line<'content', AddVersion, Version | null>;
    'article.get': Line<'view', OneId, ArticleDetails>;
    'article.update': Line<'view', OneId & { readonly edits: ArticleEdits }, SavedArticle>;
    /** To the trash; its annotations go along. */
    'article.remove': Line<'view', OneId, null>;
    'article.restore': Line<'view', OneId, null>;
    /** All versions, newest first. */
    'article.versions': Line<'view', OneId, readonly Version[]>;
    /** One version by its own id, with text and HTML. */
    'article.version': Line<'view', OneId, WholeVersion>;
    /** Many at once, in one transaction. Gives those changed. */
    'articles.update': Line<
      'view',
      { readonly ids: readonly Id[]; readonly edits: BulkEdits },
      readonly Id[]
    >;
    'articles.remove': Line<'view', ManyIds, readonly Id[]>;
    'articles.restore': Line<'view', ManyIds, readonly Id[]>;
    'annotation.save': Line<
      'both',
      { readonly articleId: Id; readonly annotation: Annotation },
      AnnotationRecord
    >;
    /** Changes what is stored, whatever was changed of it since it was read; see `editsOfStored`. */
    'annotation.edit': Line<'both', OneId & { readonly edits: AnnotationEdits }, AnnotationRecord>;
    'annotation.remove': Line<'both', OneId, null>;
    'annotation.restore': Line<'both', OneId, null>;
    'library.list': Line<'view', LibraryQuery, LibraryPage>;
    /** All tags in use, most used first. */
    'library.tags': Line<'both', Record<string, never>, readonly TagCount[]>;
    'library.search': Line<'view', SearchWish, SearchPage>;
    /** Counts over the whole result of a query; all zero for a query that cannot be read. */
    'library.facets': Line<'view', { readonly query: string }, Facets>;
    /** What may stand at the caret (UTF-16 code units) of a query. */
    'library.complete': Line<
      'view',
      { readonly query: string; readonly caret: number },
      readonly Completion[]
    >;
    /** All annotations across articles. */
    'library.annotations': Line<'view', AnnotationWish, AnnotationPage>;
    /** The saved articles of a page, changed last first: more than one after "keep both". */
    'library.find': Line<
      'view',
      { readonly url: string; readonly canonicalUrl: string | null },
      readonly ArticleCard[]
    >;
    'library.status': Line<'view', Record<string, never>, LibraryStatus>;
    /** Everywhere, in one transaction. Several become one; `to: null` takes them away; children go along. */
    'tags.change': Line<
      'view',
      { readonly from: readonly string[]; readonly to: string | null },
      readonly Id[]
    >;
    /** Gives the whole. */
    'settings.change': Line<'both', { readonly changes: Partial<Settings> }, Settings>;
    'trash.list': Line<'view', Record<string, never>, TrashPage>;
    /** Deletes for good all that is in the trash; gives how many articles and annotations. */
    'trash.empty': Line<'view', Record<string, never>, number>;
    'searches.list': Line<'view', Record<string, never>, readonly SavedSearch[]>;
    'searches.save': Line<'view', SavedSearch, SavedSearch>;
    'searches.remove': Line<'view', OneId, null>;
    /** Everything, newest first; `trash: true` = what is in the trash behind it. */
    'library.ids': Line<'view', { readonly trash: boolean }, readonly Id[]>;
    /** Whole records with their trashed annotations. `ids: null` = everything, without the trash. In the order asked for. */
    'library.read': Line<'view', { readonly ids: readonly Id[] | null }, readonly ArticleRecord[]>;
  };

/** What the background asks of a tab's scripts. The sentinel answers `page.look`, the annotator the rest. */
export type TabProtocol = {
  /** Look again and report; a reply also proves that the sentinel lives. */
  'page.look': Line<'content', Record<string, never>, null>;
  'capture.read': Line<'content', Record<string, never>, Capture>;
  'placements.read': Line<'content', Record<string, never>, readonly Placement[]>;
  'annotation.reveal': Line<'content', { readonly annotationId: Id }, null>;
  'annotation.reanchor': Line<'content', Reanchoring, null>;
  /** From the context menu and the command keys. */
  'command.run': Line<'content', CommandRun, null>;
  /** Makes a passage stand out while it is pointed at in a view; null = none. */
  'annotation.point': Line<'content', { readonly annotationId: Id | null }, null>;
  /** The library changed for this page: read its annotations again and paint. */
  'annotations.refresh': Line<'content', Record<string, never>, null>;
};

/** Announced by the background to every view. Past tense; carries ids only, views read again. */
export type Events = {
  'library.changed': { readonly articleIds: readonly Id[] };
  /** Images were asked for, came, did not come or went; null = of all articles. */
  'images.changed': { readonly articleIds: readonly Id[] | null };
  /** A tab's page was reported, navigated or placed its annotations anew. */
  'page.changed': { readonly tabId: number };
  /** Long work began, went on or ended. */
  'job.changed': { readonly jobIds: readonly Id[] };
  /** The person points at an annotation on a tab's page; null = no longer. */
  'annotation.pointed': { readonly tabId: number; readonly annotationId: Id | null };
  /** How far a job is within its step; what it did is not yet to be seen. */
  'job.advanced': { readonly jobId: Id; readonly done: number; readonly total: number };
};

export type MessageName = keyof Protocol;
export type TabMessageName = keyof TabProtocol;
export type EventName = keyof Events;
