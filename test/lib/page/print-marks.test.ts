// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markPassages } from '@/lib/page/print-marks';

const PAGE = '<p>One <b>two three</b> four.</p><table> <tr> <td>five</td> </tr> </table>';

function rangeFrom(first: Node | null, start: number, last: Node | null, end: number): Range {
  const range = document.createRange();
  if (first === null || last === null) throw new Error('Not on the page');
  range.setStart(first, start);
  range.setEnd(last, end);
  return range;
}

it('draws passages, those that overlap inside each other, and gives the page its own nodes back', () => {
  document.body.innerHTML = PAGE;
  const [one, , four] = document.querySelector('p')?.childNodes ?? [];
  const two = document.querySelector('b')?.firstChild ?? null;
  const five = document.querySelector('td')?.firstChild ?? null;
  const long = rangeFrom(one ?? null, 2, five, 2);
  const short = rangeFrom(two, 4, four ?? null, 5);
  getSelection()?.setBaseAndExtent(two ?? document, 1, two ?? document, 3);
  const unmark = markPassages(document, [
    { range: long, style: 'color:red' },
    { range: short, style: 'color:blue' },
  ]);
  const drawn = [...document.querySelectorAll<HTMLElement>('[style*="red"]')];
  expect(drawn.map(({ textContent }) => textContent)).toEqual([
    'e ',
    'two ',
    'three',
    ' four',
    '.',
    'fi',
  ]);
  const inside = drawn.filter(({ style }) => style.color === 'red');
  expect(
    inside.flatMap((each) => [...each.children].map(({ textContent }) => textContent)),
  ).toEqual(['three', ' four']);
  // What is between the parts of a table is no text.
  expect(document.querySelector('tr > x-a, table > x-a')).toBeNull();

  unmark();
  expect(document.body.innerHTML).toBe(rebuilt(PAGE));
  expect(document.querySelector('b')?.firstChild).toBe(two);
  expect([long.toString().slice(0, 10), short.toString()]).toEqual(['e two thre', 'three four']);
  expect(getSelection()?.toString()).toBe('wo');
});

/** As the parser writes it. */
function rebuilt(html: string): string {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element.innerHTML;
}
