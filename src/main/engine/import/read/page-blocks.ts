import { BLOCKS, UNREAD } from './html-elements.ts';
import { isHidden, type HtmlNode } from './html-to-text.ts';
import { shiftOf } from '../../../../shared/domain/shifted-text.ts';

/** The attribute by which a block is known again in what Readability keeps. */
export const BLOCK_NUMBER = 'data-block';

/** A piece of a page's text: the words that stand right in one paragraph, heading, item or cell. */
export interface PageBlock {
  readonly element: HtmlElement;
  /** The nodes that hold its words: text, and figures above or below the line. */
  readonly nodes: readonly HtmlNode[];
  /** Its words on one line. */
  readonly text: string;
  /** How much of the text is the words of links, from 0 to 1. */
  readonly linked: number;
}

/** An element as the parts of a page are told apart by it. */
export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly parentNode: HtmlElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

/** The blocks of a page that hold words, in the order in which they stand. */
export interface PageBlocks {
  readonly shown: readonly PageBlock[];
  /** Those that the page does not show, such as a section that is folded away. */
  readonly hidden: readonly PageBlock[];
}

interface Words {
  readonly nodes: HtmlNode[];
  text: string;
  linked: number;
}

/** Where the words in an element stand. */
interface Place {
  readonly block: HtmlElement;
  readonly isLinked: boolean;
  readonly isHidden: boolean;
}

const ELEMENT = 1;
const TEXT = 3;
const CELLS: ReadonlySet<string> = new Set(['li', 'td', 'th']);

/** Divides the words of a page into blocks. It walks without recursion. */
export function collectBlocks(body: HtmlElement): PageBlocks {
  const shown = new Map<HtmlElement, Words>();
  const hidden = new Map<HtmlElement, Words>();
  const places: Place[] = [{ block: body, isLinked: false, isHidden: false }];
  let node: HtmlNode | null = body.firstChild;
  while (node) {
    const place = places.at(-1)!;
    const isElement = node.nodeType === ELEMENT;
    const inner = isElement ? enter(node as HtmlElement, place) : null;
    const isShift = isElement && shiftOf((node as HtmlElement).localName) !== null;
    if (inner && !isShift && node.firstChild) {
      places.push(inner);
      node = node.firstChild;
      continue;
    }
    if (inner ? isShift : node.nodeType === TEXT) {
      const at: Place = inner ?? place;
      addWords(at.isHidden ? hidden : shown, at, node);
    }
    while (node !== body && !node.nextSibling) {
      node = node.parentNode!;
      if (node !== body) places.pop();
    }
    node = node === body ? null : node.nextSibling;
  }
  return { shown: [...shown].map(toBlock), hidden: [...hidden].map(toBlock) };
}

/** The place of an element's words; null for one that has none to read. */
function enter(element: HtmlElement, place: Place): Place | null {
  const name = element.localName;
  if (UNREAD.has(name)) return null;
  return {
    block: BLOCKS.has(name) || CELLS.has(name) ? element : place.block,
    isLinked: place.isLinked || name === 'a',
    isHidden: place.isHidden || isHidden(element),
  };
}

function addWords(blocks: Map<HtmlElement, Words>, place: Place, node: HtmlNode): void {
  const text = node.textContent ?? '';
  if (text.trim() === '') return;
  const words = blocks.get(place.block) ?? { nodes: [], text: '', linked: 0 };
  blocks.set(place.block, words);
  words.nodes.push(node);
  words.text += text;
  if (place.isLinked) words.linked += text.trim().length;
}

function toBlock([element, { nodes, text, linked }]: [HtmlElement, Words]): PageBlock {
  const line = text.replace(/\s+/g, ' ').trim();
  return { element, nodes, text: line, linked: Math.min(1, linked / line.length) };
}
