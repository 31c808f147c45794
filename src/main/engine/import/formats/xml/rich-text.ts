import { shiftedText, shiftOf } from '../../../../../shared/domain/shifted-text.ts';
import { mathText } from './math-text.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

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
    else if (!unread.has(child.name) && !isToldAgain(child, element)) {
      text += inlineText(child, gather(child, unread));
    }
  }
  return text;
}

/** The words of an element within a line, as what the element is. */
export function inlineText(element: XmlElement, words: string): string {
  if (element.name === 'math') return mathText(element);
  if (element.name === 'tex-math') return texOf(words);
  const shift = shiftOf(element.name);
  return shift ? shiftedText(shift, words) : words;
}

/** Whether a formula of TeX stands beside the same one in MathML. */
export function isToldAgain(element: XmlElement, parent: XmlElement): boolean {
  return element.name === 'tex-math' && childrenOf(parent, 'math').length > 0;
}

/** A formula as it is written in TeX, without the document that publishers put around it. */
function texOf(words: string): string {
  const formula = /\\begin\{document\}([^]*?)\\end\{document\}/.exec(words)?.[1] ?? words;
  return formula.trim().replace(/^\$+|\$+$/g, '');
}
