import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { shiftedText, shiftOf, type Shift } from '../../../../shared/domain/shifted-text.ts';
import { stripTags } from './strip-tags.ts';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

/** Items deeper than this are not moved further in. */
const MAX_INDENT = 20;
const OPTIONS = {
  // One tilde stands before a number that is about right, and strikes nothing out.
  extensions: [gfm({ singleTilde: false })],
  mdastExtensions: [gfmFromMarkdown()],
};

/** The words of a stretch of Markdown, and the heading that it begins with, if it does. */
export interface MarkdownText {
  readonly text: string;
  readonly heading: string | null;
}

/**
 * Reads Markdown with the tables, notes, tasks and struck words of GitHub: blocks apart by a blank
 * line, items with their bullets or numbers and rows of tables on lines of their own, links and
 * pictures as their words, code as it is, tags gone. Throws a RangeError where blocks are nested
 * deeper than can be followed.
 */
export function plainMarkdown(source: string): MarkdownText {
  const blocks = fromMarkdown(source, OPTIONS).children;
  const first = blocks.find(({ type }) => type !== 'definition' && type !== 'thematicBreak');
  return {
    text: new BlockWriter(source).write(blocks, 0),
    heading: first?.type === 'heading' ? words(first).trim() || null : null,
  };
}

class BlockWriter {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** The blocks one below the other; `depth` tells in how many lists they stand. */
  write(blocks: readonly Block[], depth: number): string {
    let text = '';
    let before: Block | null = null;
    for (const block of blocks) {
      const written = this.#block(block, depth);
      if (written.trim() === '') continue;
      text += (before === null ? '' : separator(before, block, depth)) + written;
      before = block;
    }
    return text;
  }

  #block(block: Block, depth: number): string {
    if (block.type === 'list') return this.#list(block, depth);
    if (block.type === 'table') return rows(block);
    if (block.type === 'code') return block.value;
    if (block.type === 'html') return stripTags(block.value).trim();
    if (block.type === 'blockquote') return this.write(block.children, depth);
    if (block.type === 'footnoteDefinition') {
      return `[^${block.label ?? block.identifier}]: ${this.write(block.children, depth)}`;
    }
    return words(block).trim();
  }

  #list(list: List, depth: number): string {
    const indent = '  '.repeat(Math.min(depth, MAX_INDENT));
    return list.children
      .map((item) => ({ mark: this.#mark(list, item), text: this.write(item.children, depth + 1) }))
      .filter(({ text }) => text.trim() !== '')
      .map(({ mark, text }) => `${indent}${mark} ${text.trimStart()}`)
      .join('\n');
  }

  /** A bullet, or the number as it was written. */
  #mark(list: List, item: List['children'][number]): string {
    if (list.ordered !== true) return '-';
    const start = item.position?.start.offset ?? 0;
    return /^\d+[.)]/.exec(this.#source.slice(start, start + 12))?.[0] ?? '-';
  }
}

/** Blocks inside items are apart by a line; so are lists with no blank line between them. */
function separator(before: Block, block: Block, depth: number): string {
  const isNext = (block.position?.start.line ?? 0) - (before.position?.end.line ?? 0) === 1;
  const areLists = before.type === 'list' && block.type === 'list';
  return depth > 0 || (areLists && isNext) ? '\n' : '\n\n';
}

function rows(table: Table): string {
  return table.children
    .map((row) =>
      row.children
        .map((cell) => words(cell).replaceAll('\n', ' ').trim())
        .join(' | ')
        .trim(),
    )
    .join('\n');
}

/** The words of what stands in a line, however deep it is nested. */
function words(node: Block): string {
  const parts: string[] = [];
  const waiting: Block[] = [node];
  let shift: Shift | null = null;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('children' in next) waiting.push(...next.children.toReversed());
    else if (next.type === 'html' && TAG_OF_SHIFT.test(next.value))
      shift = shiftBegunBy(next.value);
    else parts.push(shift ? shiftedText(shift, ownWords(next)) : ownWords(next));
  }
  return parts.join('');
}

/** The tags that Markdown takes from HTML to raise and lower words. */
const TAG_OF_SHIFT = /^<\/?su[pb](?:\s[^>]*)?>$/i;

function shiftBegunBy(tag: string): Shift | null {
  return shiftOf(tag.slice(1, 4).toLowerCase());
}

function ownWords(node: Block): string {
  if (node.type === 'text') return shiftedByCarets(node.value.replaceAll('\n', ' '));
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`;
  return '';
}

/** Figures that Pandoc's Markdown raises and lowers: `10^6^`, `H~2~O`. */
function shiftedByCarets(text: string): string {
  return text
    .replace(/\^([^\s^]{1,12})\^/gu, (all, inner: string) => shifted('sup', inner, all))
    .replace(/~([^\s~]{1,12})~/gu, (all, inner: string) => shifted('sub', inner, all));
}

/** The inner words raised or lowered, or all as it was written where they have no such form. */
function shifted(shift: Shift, inner: string, all: string): string {
  const text = shiftedText(shift, inner);
  return text === inner ? all : text;
}
