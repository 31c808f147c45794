import { shiftedText, type Shift } from './shifted-text.ts';

/** The marks that CSL knows in a title, as citeproc and Zotero write them. */
const SHIFTED = /<(sup|sub)>([^<>]{0,200})<\/\1>/gi;
const MARKS = /<\/?(?:i|b|sc|sup|sub)>|<span (?:class|style)="[^"<>]{0,100}">|<\/span>/gi;

/**
 * A title as people read it, without the marks that CSL knows there: "Growth of <i>E. coli</i>".
 * Reference lists in a citation style keep them, where they are set.
 */
export function titleText(title: string): string {
  if (!title.includes('<')) return title;
  return title
    .replace(SHIFTED, (_, shift: string, words: string) =>
      shiftedText(shift.toLowerCase() as Shift, words),
    )
    .replace(MARKS, '');
}
