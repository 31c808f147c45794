import { shiftedText, shiftOf } from '../../read/shifted-text.ts';
import { mathText } from './math-text.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * The words of an element in one line: raised and lowered figures as such, formulas in a line; ""
 * for null.
 * @param unread names of elements within it that are left out
 */
export function richTextOf(
  element: XmlElement | null,
  unread: ReadonlySet<string> = new Set(),
): string {
  return element === null ? '' : gather(element, unread).replace(/\s+/g, ' ').trim();
}

function gather(element: XmlElement, unread: ReadonlySet<string>): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (!unread.has(child.name)) text += inlineText(child, gather(child, unread));
  }
  return text;
}

/** The words of an element within a line, as what the element is. */
export function inlineText(element: XmlElement, words: string): string {
  if (element.name === 'math') return mathText(element);
  // The same formula stands beside it in MathML or as a picture.
  if (element.name === 'tex-math') return '';
  const shift = shiftOf(element.name);
  return shift ? shiftedText(shift, words) : words;
}
