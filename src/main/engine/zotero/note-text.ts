import { decodeHTMLStrict as decodeReferences } from 'entities';
import { BLOCKS, UNREAD } from '../import/read/html-elements.ts';
import { TagScanner } from '../import/read/html-tag-scanner.ts';
import { TextBuilder } from '../import/read/text-builder.ts';

/** Behind "<": the slash of a closing tag, and the name. */
const NAME = /(\/?)([a-z][a-z0-9-]*)/iy;
/** Inside these, blanks and line ends count. */
const PREFORMATTED = 'pre';
/** Blocks that follow each other line by line. */
const LINES: ReadonlySet<string> = new Set(['li', 'tr', 'div', 'dd', 'dt']);

/**
 * The words of a note, which Zotero keeps as HTML, as plain text: paragraphs apart by a blank line,
 * items of lists and rows of tables by a line end. Annotations and citations in it are their words. One
 * pass over the source, however broken it is.
 */
export function noteText(html: string): string {
  const out = new TextBuilder();
  const scan = new TagScanner(html);
  const lastEnd = html.lastIndexOf('>');
  let preformatted = 0;
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
    NAME.lastIndex = open + 1;
    const [, slash, written] = NAME.exec(html) ?? [];
    const isComment = html.startsWith('!--', open + 1);
    if (open > lastEnd) break;
    if (written === undefined && !isComment) {
      // A "<" that begins no tag is text.
      open += 1;
      continue;
    }
    write(out, html.slice(from, open), preformatted > 0);
    if (written === undefined) {
      const end = html.indexOf('-->', open);
      from = open = end < 0 ? html.length : end + '-->'.length;
      continue;
    }
    const name = written.toLowerCase();
    const closes = slash === '/';
    from = scan.readTag(NAME.lastIndex).end;
    const closing = UNREAD.has(name) && !closes ? scan.findClosing(name, from) : -1;
    if (closing >= 0) from = closing;
    open = from;
    if (name === 'br') out.addLineEnd();
    else if (name === 'td' || name === 'th') out.addText(' ');
    else if (LINES.has(name)) out.breakLine(1);
    else if (BLOCKS.has(name)) out.breakLine(2);
    if (name === PREFORMATTED) preformatted = Math.max(0, preformatted + (closes ? -1 : 1));
  }
  write(out, html.slice(from), preformatted > 0);
  return out.toString().trim();
}

function write(out: TextBuilder, text: string, isPreformatted: boolean): void {
  const words = decodeReferences(text);
  if (isPreformatted) out.addPreformatted(words);
  else out.addText(words);
}
