import { useEffect, useRef } from 'preact/hooks';

type Props = {
  /** Markdown. */
  readonly comment: string;
};

/** Without any of these a comment reads as it is written. */
const MARKUP = /[*_`~<>[\]#|&\\]|^\s*(?:[-+]|\d+[.)])\s|:\/\/|www\.|@/m;

/** A comment as it reads. What reads Markdown is loaded at the first one that has any; until then it is shown as written. */
export function CommentText({ comment }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!MARKUP.test(comment)) return;
    let isCurrent = true;
    const show = async () => {
      const { createCommentRenderer } = await import('@/lib/sanitize/comment-markdown');
      if (!isCurrent) return;
      box.current?.replaceChildren(createCommentRenderer(window)(comment));
      box.current?.classList.add('rendered');
    };
    void show();
    return () => {
      isCurrent = false;
    };
  }, [comment]);
  return (
    // Another comment is another box: this one's content is no longer ours alone.
    <div key={comment} ref={box} class="comment" dir="auto">
      {comment}
    </div>
  );
}
