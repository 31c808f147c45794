import { decodeHTMLStrict as decodeReferences } from 'entities';
import { shiftedText, type Shift } from '../../../../shared/domain/shifted-text.ts';

const SHIFTED = /<(sup|sub)\b[^<>]{0,200}>([^<>]{0,200})<\/\1>/gi;
const MARKUP = /<\/?(?:i|em|b|strong|u|sub|sup|span|scp|sc|small|br|italic|bold)\b[^<>]{0,200}>/gi;

/**
 * A title without the marks of HTML that pages leave in their metadata: "Mice &amp;amp; men",
 * "<i>Mus musculus</i>". Marks that were encoded twice are read twice.
 */
export function plainTitle(title: string): string {
  const decoded = decodeReferences(decodeReferences(title));
  return decoded
    .replace(SHIFTED, (_, shift: string, words: string) =>
      shiftedText(shift.toLowerCase() as Shift, words),
    )
    .replace(MARKUP, '')
    .replace(/\s+/g, ' ')
    .trim();
}
