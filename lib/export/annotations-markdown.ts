import type { Annotation } from '@/lib/annotation/annotation';
import {
  commentOf,
  labelIdOf,
  pictureOf,
  quoteOf,
  tagsOf,
} from '@/lib/annotation/annotation-parts';
import type { ExportOptions } from './format';
import { escapeMarkdown } from './markdown-escape';

export type AnnotationsWriting = Pick<ExportOptions, 'labelName'> & {
  /** The line below a quotation by which it can be linked to. */
  readonly anchorOf: (annotation: Annotation) => string;
};

/** The annotations as quotations, each with its label, comment and tags. Comments are Markdown and stay it. */
export function annotationsMarkdown(
  annotations: readonly Annotation[],
  { labelName, anchorOf }: AnnotationsWriting,
): string {
  return annotations
    .map((annotation) => {
      const label = labelIdOf(annotation);
      const tags = tagsOf(annotation).map(hashTagOf);
      const facts = [label === null ? null : `**${escapeMarkdown(labelName(label))}**`, ...tags];
      const quote = `> ${escapeMarkdown(quoteOf(annotation)).replaceAll('\n', '\n> ')}`;
      const picture = pictureOf(annotation);
      const blocks = [
        facts.filter((fact) => fact !== null).join(' '),
        `${quote}\n${anchorOf(annotation)}`,
        picture === null ? '' : `<${picture.replace(/[<>\s]/g, encodeURIComponent)}>`,
        commentOf(annotation).trim(),
      ];
      return blocks.filter((block) => block !== '').join('\n\n');
    })
    .join('\n\n');
}

/** Stable, so that links to it and a second export find the same place. */
export function blockIdOf({ id }: Pick<Annotation, 'id'>): string {
  return `h-${id.slice(0, 8)}`;
}

/** Obsidian's tags: no blanks, `/` nests, not of digits alone. */
export function tagNameOf(tag: string): string {
  const name = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}_/-]/gu, '');
  return /^[\d/_-]*$/.test(name) ? `t-${name}` : name;
}

const hashTagOf = (tag: string) => `#${tagNameOf(tag)}`;
