import { shiftedText } from '../../../../../shared/domain/shifted-text.ts';
import type { XmlElement } from './xml-element.ts';

/** The words of a field, whose runs of one style are elements, in one line; "" for null. */
export function styledWords(field: XmlElement | null): string {
  return field === null ? '' : gather(field).replace(/\s+/g, ' ').trim();
}

/** The words of a field with the ends of its lines, which EndNote writes as carriage returns. */
export function linesOf(field: XmlElement | null): string {
  if (field === null) return '';
  const lines = gather(field)
    .split('\r')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function gather(element: XmlElement): string {
  const isStyled = element.children.some(
    (child) => typeof child !== 'string' && child.name === 'style',
  );
  let text = '';
  for (const child of element.children) {
    if (typeof child !== 'string') text += shiftedRun(child);
    // Between the runs of a file that was indented there are line ends, which are none of the field.
    else if (!isStyled || !/^[ \t]*\n\s*$/.test(child)) text += child;
  }
  return text;
}

function shiftedRun(run: XmlElement): string {
  const text = gather(run);
  const face = run.attributes.get('face') ?? '';
  if (face.includes('superscript')) return shiftedText('sup', text);
  return face.includes('subscript') ? shiftedText('sub', text) : text;
}
