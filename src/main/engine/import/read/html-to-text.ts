import { BLOCKS, UNREAD } from './html-elements.ts';
import { shiftedText, shiftOf } from '../../../../shared/domain/shifted-text.ts';
import { TextBuilder } from './text-builder.ts';

/** The little of the DOM that is read here. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly textContent: string | null;
  getAttribute?(name: string): string | null;
}

const LAYOUT_PARTS: ReadonlySet<string> = new Set(['tr', 'td', 'th']);
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'blockquote']);
const ELEMENT = 1;
const TEXT = 3;
/** A page hides such an element only until its words are searched for. */
const UNTIL_FOUND = 'until-found';
/** Names that style sheets give to text for screen readers only, which repeats or explains what is seen. */
const VISUALLY_HIDDEN = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/;

/**
 * The readable text below an element: paragraphs, headings and other blocks apart by a blank
 * line, list items with their marks, table rows as lines with " | " between cells. Hidden
 * elements, controls and the words in the nodes of `left` are left out. It walks without recursion.
 */
export function htmlToText(root: HtmlNode, left: ReadonlySet<HtmlNode> = new Set()): string {
  const writer = new NodeWriter(left);
  let node: HtmlNode | null = root;
  while (node) {
    const isRead = writer.enter(node);
    if (isRead && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isRead) writer.leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      writer.leave(node);
    }
    node = node === root ? null : node.nextSibling;
  }
  return writer.text();
}

/** Writes the nodes of a page as they are entered and left. */
class NodeWriter {
  readonly #out = new TextBuilder();
  readonly #left: ReadonlySet<HtmlNode>;
  /** For each open list the number of its next item; null for bullets. */
  readonly #lists: (number | null)[] = [];
  /** For each open table whether it only puts parts of the page beside each other. */
  readonly #layouts: boolean[] = [];
  /** For each open table row how many cells it has had. */
  readonly #rows: number[] = [];

  constructor(left: ReadonlySet<HtmlNode>) {
    this.#left = left;
  }

  /** The text, without the empty lines that paragraphs of no-break spaces leave. */
  text(): string {
    return this.#out.toString().replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n');
  }

  /** Writes what a node begins with; false where its children are not to be read. */
  enter(node: HtmlNode): boolean {
    if (this.#left.has(node)) return false;
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      if (isPreformatted(node)) this.#out.addPreformatted(text);
      else this.#out.addText(text);
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    const name = node.localName ?? '';
    if (UNREAD.has(name) || isHidden(node)) return false;
    const shift = shiftOf(name);
    if (shift) {
      this.#out.addText(shiftedText(shift, node.textContent ?? ''));
      return false;
    }
    this.#begin(name, node);
    return true;
  }

  leave(node: HtmlNode): void {
    const name = node.localName ?? '';
    if (name === 'q') this.#out.addText('”');
    else if (name === 'table') {
      this.#layouts.pop();
      this.#breakBlock();
    } else if (this.#isLayout(name)) this.#breakBlock();
    else if (name === 'tr') {
      this.#rows.pop();
      this.#out.endRow();
    } else if (name === 'li') this.#out.endItem();
    else if (name === 'ul' || name === 'ol') {
      this.#lists.pop();
      this.#breakBlock();
    } else if (BLOCKS.has(name)) this.#breakBlock();
  }

  #begin(name: string, node: HtmlNode): void {
    if (name === 'br') this.#out.addLineEnd();
    else if (name === 'q') this.#out.addText('“');
    else if (name === 'ul' || name === 'ol') {
      this.#breakBlock();
      this.#lists.push(name === 'ol' ? Number(node.getAttribute?.('start')) || 1 : null);
    } else if (name === 'table') {
      this.#breakBlock();
      this.#layouts.push(isLayoutTable(node));
    } else if (this.#isLayout(name)) this.#breakBlock();
    else if (name === 'li') this.#out.startItem(this.#nextMark());
    else if (name === 'tr') {
      this.#rows.push(0);
      this.#out.startRow();
    } else if (name === 'td' || name === 'th') {
      const before = this.#rows.pop() ?? 0;
      this.#rows.push(before + 1);
      this.#out.startCell(before === 0);
    } else if (BLOCKS.has(name)) this.#breakBlock();
  }

  /** Whether an element is a row or cell of a table that is none. */
  #isLayout(name: string): boolean {
    return this.#layouts.at(-1) === true && LAYOUT_PARTS.has(name);
  }

  #nextMark(): string {
    const next = this.#lists.at(-1) ?? null;
    const indent = '  '.repeat(Math.min(20, Math.max(0, this.#lists.length - 1)));
    if (next === null) return `${indent}- `;
    this.#lists[this.#lists.length - 1] = next + 1;
    return `${indent}${next}. `;
  }

  /** Blocks inside items and cells are apart by a line, others by a paragraph. */
  #breakBlock(): void {
    this.#out.breakLine(this.#lists.length > 0 || this.#rows.length > 0 ? 1 : 2);
  }
}

/** Whether a table holds another, or a cell with several paragraphs: it sets a page, and no data. */
function isLayoutTable(table: HtmlNode): boolean {
  let inCell = 0;
  let node: HtmlNode | null = table.firstChild;
  while (node && node !== table) {
    const name = node.localName ?? '';
    if (name === 'table') return true;
    if (name === 'td' || name === 'th') inCell = 0;
    else if (PARAGRAPHS.has(name)) inCell += 1;
    if (inCell > 1) return true;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== table && !node.nextSibling) node = node.parentNode;
    node = node === table ? null : (node?.nextSibling ?? null);
  }
  return false;
}

function isPreformatted(node: HtmlNode): boolean {
  const parent = node.parentNode;
  return (
    parent?.localName === 'pre' ||
    (parent?.localName === 'code' && parent.parentNode?.localName === 'pre')
  );
}

/** Whether a page hides an element by itself: from sight, or from all but those who listen to it. */
export function isHidden(node: HtmlNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  return (
    (attribute('hidden') ?? UNTIL_FOUND) !== UNTIL_FOUND ||
    attribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
      attribute('style')?.slice(0, 2000) ?? '',
    ) ||
    VISUALLY_HIDDEN.test(attribute('class') ?? '')
  );
}
