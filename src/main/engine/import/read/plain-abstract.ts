import { decodeHTMLStrict as decodeReferences } from 'entities';
import { shiftedText, type Shift } from '../../../../shared/domain/shifted-text.ts';

/** What stands in a mark behind its name. */
const REST = String.raw`(?:\s[a-z:-]{1,30}=[^<>]{0,300})?\s?\/?>`;
/** Marks of HTML and of JATS, which Crossref writes with a prefix. */
const mark = (names: string): RegExp => new RegExp(`</?(?:jats:)?(?:${names})${REST}`, 'gi');

const BLOCK = mark('p|sec|section|div|br|ul|ol|li|list|list-item|abstract');
const INLINE = mark(
  'i|em|b|u|strong|italic|bold|underline|sup|sub|sc|scp|small|span|a|xref|ext-link|named-content|inline-formula|title|h[1-6]',
);
const SHIFTED = /<(?:jats:)?(sup|sub)>([^<>]{0,200})<\/(?:jats:)?\1>/gi;
/** A heading, with the beginning of the paragraph below it. */
const HEADING =
  /<(?:jats:)?(title|h[1-6])>([^<>]{0,300})<\/(?:jats:)?\1>(?:\s{0,20}<(?:jats:)?p>)?/gi;

/**
 * An abstract without the marks of HTML and JATS that publishers leave in it: a line for each of its
 * paragraphs, behind what headed it ("Methods: …"). Any other "<" was meant, as in "p<0.05".
 */
export function plainAbstract(written: string): string {
  const text = written.includes('&') ? decodeReferences(written) : written;
  if (!/<\/?[a-z]/i.test(text)) return text;
  return text
    .replace(SHIFTED, (_, shift: string, words: string) =>
      shiftedText(shift.toLowerCase() as Shift, words),
    )
    .replace(HEADING, (_, _name, heading: string) => `\n${inFront(heading.trim())}`)
    .replace(BLOCK, '\n')
    .replace(INLINE, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A heading in front of its paragraph; "Abstract" says nothing there. */
function inFront(heading: string): string {
  if (heading === '' || /^(?:abstract|summary)[.:]?$/i.test(heading)) return '';
  return /[.:?!]$/.test(heading) ? `${heading} ` : `${heading}: `;
}
