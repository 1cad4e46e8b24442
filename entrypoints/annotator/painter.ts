import { labelIdOf } from '@/lib/annotation/annotation-parts';
import { type Label, labelById } from '@/lib/annotation/label';
import { highlightStyle } from '@/lib/page/highlight-style';
import { paintHighlights } from '@/lib/page/paint-highlights';
import { passagesInLayers } from '@/lib/page/passage-layers';
import type { Placed } from './place-annotations';

/** Ms for which a passage that was jumped to stands out. */
const EMPHASIS_MS = 1600;

/** Paints placed annotations in the looks of their labels. */
export type Painter = {
  setLabels(labels: readonly Label[]): void;
  paint(placed: readonly Placed[]): void;
  /** Makes a passage stand out for a moment. */
  emphasise(range: Range): void;
  /** Makes a passage stand out until it is another one; null = none. */
  point(range: Range | null): void;
  clear(): void;
};

/** `putStyle` takes the looks of the highlights to where the page's scripts cannot take them away. */
export function createPainter(putStyle: (css: string) => void): Painter {
  const registry = CSS.highlights;
  // The page can read the names, so they are made up anew each time.
  const salt = `x${crypto.randomUUID().slice(0, 8)}`;
  const emphasisName = `${salt}-0`;
  let labels: readonly Label[] = [];
  let emphasis: ReturnType<typeof setTimeout> | undefined;
  let style = '';
  let putAlready = '';
  /** Not before there is something to paint: the browser looks at every element of the page anew, seconds on a giant one. */
  const dress = () => {
    if (style === putAlready) return;
    putAlready = style;
    putStyle(style);
  };

  const namesOf = (label: Label) => {
    const name = `${salt}-${labels.indexOf(label) + 1}`;
    return [name, `${name}-over`] as const;
  };
  const looks = () => labels.flatMap(namesOf);

  return {
    setLabels(changed) {
      paintHighlights(registry, looks(), []);
      labels = changed;
      const drawn = labels.map((label) => ({
        names: namesOf(label),
        color: label.color,
        mark: label.mark,
      }));
      style = highlightStyle(drawn, emphasisName);
      if (putAlready !== '') dress();
    },
    paint(placed) {
      const passages = placed.flatMap(({ annotation, span, range }) => {
        const label = labelById(labels, labelIdOf(annotation));
        return span === null || range === null ? [] : [{ label, span, range }];
      });
      if (passages.length > 0) dress();
      paintHighlights(
        registry,
        looks(),
        passagesInLayers(passages).map(({ label, layer, range }) => ({
          look: namesOf(label)[layer],
          range,
        })),
      );
    },
    emphasise(range) {
      clearTimeout(emphasis);
      dress();
      paintHighlights(registry, [emphasisName], [{ look: emphasisName, range }]);
      emphasis = setTimeout(() => registry.delete(emphasisName), EMPHASIS_MS);
    },
    point(range) {
      clearTimeout(emphasis);
      const passages = range === null ? [] : [{ look: emphasisName, range }];
      if (range !== null) dress();
      paintHighlights(registry, [emphasisName], passages);
    },
    clear() {
      clearTimeout(emphasis);
      paintHighlights(registry, [...looks(), emphasisName], []);
    },
  };
}
