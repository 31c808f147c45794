import { plainInline } from './markdown-inline.ts';

const HEADING = /^ {0,3}#{1,6}(?:[^\S\n]+(.*))?$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const RULE = /^ {0,3}([*_-])(?:\s*\1){2,}\s*$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(?:\s+(.*))?$/;
const DEFINITION = /^ {0,3}\[([^\]^]+)\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
const TABLE_RULE = /^[\s|:-]*-[\s|:-]*$/;

/** A paragraph, list item or table row whose lines are still coming. */
interface OpenBlock {
  prefix: string;
  lines: string[];
  /** True for an item or a row, below which the next one stands without a blank line. */
  tight: boolean;
  /** Put directly below the block before. */
  glued: boolean;
}

/** Gathers lines of Markdown into plain blocks. */
export class MarkdownBlocks {
  readonly #references: ReadonlySet<string>;
  readonly #blocks: { text: string; glued: boolean }[] = [];
  #open: OpenBlock | null = null;
  #afterTight = false;
  #inTable = false;
  #title: string | null = null;

  /** @param lines the whole document, for the labels that links in it refer to */
  constructor(lines: readonly string[]) {
    this.#references = new Set(
      lines.flatMap((line) => DEFINITION.exec(line)?.[1]?.toLowerCase() ?? []),
    );
  }

  /** Adds the next line. */
  add(written: string): void {
    const line = written.replace(/^(?: {0,3}> ?)+/, '');
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    const inParagraph = this.#open !== null && !this.#open.tight;
    if (line.trim() === '') this.#endGroup();
    else if (heading) this.#addHeading((heading[1] ?? '').replace(/(?:^|\s)#+\s*$/, ''));
    else if (line.includes('|') && TABLE_RULE.test(line)) this.#startTable();
    else if (inParagraph && UNDERLINE.test(line)) this.#underline();
    else if (RULE.test(line) || (!inParagraph && DEFINITION.test(line))) this.#endGroup();
    else if (line.includes('|') && (this.#inTable || /^\s*\|.*\|\s*$/.test(line)))
      this.#addRow(line);
    else if (item && (!inParagraph || /^(?:\D|1\D)/.test(item[2]!))) this.#addItem(item);
    else if (this.#open) this.#open.lines.push(line);
    else this.#open = { prefix: '', lines: [line], tight: false, glued: false };
  }

  /** Adds a block as it is, such as code. */
  addVerbatim(text: string): void {
    this.#endGroup();
    this.#blocks.push({ text, glued: false });
  }

  /** The text, and the heading it begins with, if it does. */
  finish(): { text: string; title: string | null } {
    this.#close();
    const text = this.#blocks
      .filter((block) => block.text.trim() !== '')
      .map((block, i) => (i === 0 ? '' : block.glued ? '\n' : '\n\n') + block.text)
      .join('');
    return { text, title: this.#title };
  }

  #addHeading(source: string): void {
    this.#endGroup();
    const text = plainInline(source, this.#references).trim();
    if (this.#blocks.length === 0 && text !== '') this.#title = text;
    this.#blocks.push({ text, glued: false });
  }

  #underline(): void {
    const source = this.#open?.lines.map((line) => line.trim()).join(' ') ?? '';
    this.#open = null;
    this.#addHeading(source);
  }

  #addItem([, indent, marker, rest]: RegExpExecArray): void {
    this.#close();
    const bullet = /^\d/.test(marker!) ? marker! : '-';
    this.#open = {
      prefix: `${indent!.replace(/\t/g, '  ')}${bullet} `,
      lines: [(rest ?? '').replace(/^\[[ xX]\]\s+/, '')],
      tight: true,
      glued: this.#afterTight,
    };
  }

  /** The line above the rule of a table is its head, even without outer bars. */
  #startTable(): void {
    const head = this.#open?.tight === false ? this.#open.lines.pop() : undefined;
    if (this.#open?.lines.length === 0) this.#open = null;
    if (head !== undefined) this.#addRow(head);
    this.#inTable = true;
  }

  #addRow(line: string): void {
    this.#close();
    const cells = line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/);
    const lines = [
      cells
        .map((cell) => cell.trim())
        .join(' | ')
        .replaceAll('\\|', '|'),
    ];
    this.#open = { prefix: '', lines, tight: true, glued: this.#afterTight };
    this.#close();
  }

  #endGroup(): void {
    this.#close();
    this.#afterTight = false;
    this.#inTable = false;
  }

  #close(): void {
    const block = this.#open;
    this.#open = null;
    this.#afterTight = block?.tight ?? this.#afterTight;
    if (!block) return;
    const text = plainInline(joinSoftBreaks(block.lines), this.#references).trim();
    this.#blocks.push({ text: block.prefix + text, glued: block.glued });
  }
}

/** A line end is a space, unless two blanks or a backslash before it make it a break. */
function joinSoftBreaks(lines: readonly string[]): string {
  return lines
    .map((line, i) => {
      if (i === lines.length - 1) return line.trim();
      return / {2}$|\\$/.test(line) ? `${line.replace(/\\$/, '').trim()}\n` : `${line.trim()} `;
    })
    .join('');
}
