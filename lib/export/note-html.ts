import { commentOf, labelIdOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ExportOptions } from './format';
import { type MarkedArticle, type NumberedNote, noteId, referenceId } from './marked-article';
import { escapeXml } from './xml-escape';

/** The notes below an article as XHTML: number, label, quotation, comment as it was typed, tags. */
export function notesHtml({ notes, placed }: MarkedArticle, options: ExportOptions): string {
  return notes.map((note) => noteHtml(note, placed.has(note.number), options)).join('\n');
}

function noteHtml(
  { annotation, number }: NumberedNote,
  isPlaced: boolean,
  { labelName }: ExportOptions,
): string {
  const label = labelIdOf(annotation);
  const comment = commentOf(annotation).trim();
  const tags = tagsOf(annotation);
  const name = isPlaced ? `<a href="#${referenceId(number)}">${number}</a>` : String(number);
  const parts = [
    `<p class="note-head">${name}${label === null ? '' : ` <b>${escapeXml(labelName(label))}</b>`}</p>`,
    `<blockquote>${paragraphs(quoteOf(annotation))}</blockquote>`,
    comment === '' ? '' : `<div class="comment">${paragraphs(comment)}</div>`,
    tags.length === 0
      ? ''
      : `<p class="tags">${escapeXml(tags.map((tag) => `#${tag}`).join(' '))}</p>`,
  ];
  return `<aside class="note" role="doc-footnote" id="${noteId(number)}">${parts.join('')}</aside>`;
}

/** Text with its lines kept, a paragraph for each block between blank lines. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => `<p>${escapeXml(block).replaceAll('\n', '<br/>')}</p>`)
    .join('');
}
