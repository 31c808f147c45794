import type { MarkedText } from '../../../../../shared/domain/search-hit.ts';

/** An example sentence with what stands between ⟦ and ⟧ as its marks. */
export function readExample(example: string): MarkedText {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  let start = -1;
  for (const sign of example) {
    if (sign === '⟦') start = text.length;
    else if (sign === '⟧') {
      if (start !== -1) marks.push({ start, end: text.length });
      start = -1;
    } else text += sign;
  }
  return { text, marks };
}
