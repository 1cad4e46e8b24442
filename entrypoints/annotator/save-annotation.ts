import type { Annotation } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { request } from '@/lib/messages/request';
import type { Reader } from './reader';

type SavedText = { readonly articleId: Id; readonly versionId: Id; readonly text: string };

export type AnnotationSaver = {
  /** Version of the page's text that is in the library; null = not known to be there. */
  versionId(): Id | null;
  /** The first annotation saves the page too; the next ones on the same text go by themselves. */
  save(annotation: Annotation, articleId: Id | null): Promise<Result<Annotation>>;
  /** The page is no longer in the library. */
  forget(): void;
};

export function createAnnotationSaver(reader: Reader, newId: () => Id): AnnotationSaver {
  let savedText: SavedText | null = null;
  return {
    versionId: () => savedText?.versionId ?? null,
    forget() {
      savedText = null;
    },
    async save(annotation, articleId) {
      const capture = await reader.read().capture();
      const { text } = capture.content;
      if (savedText?.text === text) {
        const put = await request('annotation.save', {
          articleId: savedText.articleId,
          annotation,
        });
        return put.ok ? success(put.value.annotation) : put;
      }
      const page = await request('article.save', {
        capture,
        articleId: articleId ?? newId(),
        versionId: newId(),
        edits: {},
        annotation,
      });
      if (!page.ok) return page;
      const { saved, version } = page.value;
      savedText = { articleId: saved.id, versionId: version.id, text };
      return success(annotation);
    },
  };
}
