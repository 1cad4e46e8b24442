import { type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/base/id';
import type { ViewSurroundings } from './surroundings';

/** Cards and highlights answer each other: what is pointed at in one place stands out in the other. */
export type Pointing = {
  /** The annotation that the person points at on the page; null = none. */
  readonly pointed: ReadonlySignal<Id | null>;
  /** The person points at an annotation in the view; null = no longer. */
  point(id: Id | null): void;
};

export function createPointing(
  { request, onEvent, signal: ending }: Pick<ViewSurroundings, 'request' | 'onEvent' | 'signal'>,
  tabId: () => number | null,
): Pointing {
  const pointed = signal<Id | null>(null);
  onEvent(
    'annotation.pointed',
    (event) => {
      if (event.tabId === tabId()) pointed.value = event.annotationId;
    },
    ending,
  );
  return {
    pointed,
    point(annotationId) {
      const tab = tabId();
      if (tab !== null) void request('page.point', { tabId: tab, annotationId });
    },
  };
}
