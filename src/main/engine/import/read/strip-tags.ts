import { decodeHTMLStrict as decodeReferences } from 'entities';
import { BLOCKS, UNREAD } from './html-elements.ts';
import { shiftedText, shiftOf, type Shift } from '../../../../shared/domain/shifted-text.ts';
import { TextBuilder } from './text-builder.ts';

const NAME = /\/?([a-z][a-z0-9-]*)/iy;

/**
 * The text of a page too deeply nested or too broken for a parser: tags out, blocks apart. One
 * pass over the source, no tree. It cannot tell an article from its menus.
 */
export function stripTags(html: string): string {
  const out = new TextBuilder();
  const lastEnd = html.lastIndexOf('>');
  const closings = new Closings(html);
  let at = 0;
  let hidden: string | null = null;
  let shift: Shift | null = null;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    const words = html.slice(at, end);
    if (hidden === null) out.addText(shift ? shiftedText(shift, words) : words);
    if (open < 0) break;
    NAME.lastIndex = open + 1;
    const name = NAME.exec(html)?.[1]?.toLowerCase();
    if (name === undefined && html[open + 1] !== '!' && html[open + 1] !== '?') {
      if (hidden === null) out.addText('<');
      at = open + 1;
      continue;
    }
    if (open > lastEnd) break;
    at = html.indexOf('>', open) + 1;
    if (name === undefined) continue;
    const closes = html[open + 1] === '/';
    shift = closes || BLOCKS.has(name) ? null : (shiftOf(name) ?? shift);
    if (hidden !== null) hidden = closes && name === hidden ? null : hidden;
    else if (UNREAD.has(name) && !closes && at < closings.lastOf(name)) hidden = name;
    else writeTag(name, closes, out);
  }
  return decodeReferences(out.toString());
}

function writeTag(name: string, closes: boolean, out: TextBuilder): void {
  if (name === 'br') out.addLineEnd();
  else if (name === 'li' && closes) out.endItem();
  else if (name === 'li') out.startItem('- ');
  else if (name === 'tr') out.breakLine(1);
  else if (name === 'td' || name === 'th') out.addText(' ');
  else if (BLOCKS.has(name)) out.breakLine(2);
}

/** Where each element is closed for the last time, so that one never closed hides nothing. */
class Closings {
  readonly #html: string;
  readonly #last = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
  }

  lastOf(name: string): number {
    let last = this.#last.get(name);
    if (last === undefined) {
      last = -1;
      for (const { index } of this.#html.matchAll(new RegExp(`</${name}(?=[\\s>])`, 'gi')))
        last = index;
      this.#last.set(name, last);
    }
    return last;
  }
}
