import type { TextSpan } from '../../src/main/engine/extraction/types.ts';

/** A text without its marks (`⟦…⟧`), and the spans in it that stood between them. */
export function readMarks(marked: string): { readonly text: string; readonly marks: TextSpan[] } {
  let text = '';
  const marks: TextSpan[] = [];
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, marks };
}
