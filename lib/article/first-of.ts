/** The first elements of a collection; the length of a live one, which the browser would count for it, is not asked. */
export function firstOf(elements: ArrayLike<Element>, most: number): Element[] {
  const first: Element[] = [];
  for (let index = 0; index < most; index++) {
    const element = elements[index];
    if (element === undefined) break;
    first.push(element);
  }
  return first;
}
