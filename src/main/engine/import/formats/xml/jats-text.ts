import { TextBuilder } from '../../read/text-builder.ts';
import { mainAbstract } from './jats-front.ts';
import { jatsReferences } from './jats-references.ts';
import { inlineText, isToldAgain, richTextOf } from './rich-text.ts';
import {
  childrenOf,
  elementAt,
  elementsWithin,
  rawTextOf,
  type XmlElement,
} from './xml-element.ts';

/** Numbers and files of figures, rights, and what is told again for machines or for those who cannot see. */
const UNREAD: ReadonlySet<string> = new Set(
  'object-id graphic inline-graphic media permissions alt-text long-desc ref-list sec-meta related-object related-article index-term notes-meta'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'p title sec disp-quote attrib boxed-text ack app app-group bio glossary fn fn-group notes statement speech verse-group fig fig-group table-wrap table-wrap-group table-wrap-foot supplementary-material disp-formula disp-formula-group def-list table array list floats-group preformat code question answer explanation sig-block caption'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set(['def-item', 'verse-line', 'sig']);
/** What is written in a line as what it is. */
const INLINE: ReadonlySet<string> = new Set(['math', 'tex-math', 'sup', 'sub']);
/** Parts that the file sets apart by their elements alone. */
const PARTS: ReadonlySet<string> = new Set(['def', 'given-names', 'surname', 'suffix']);

/**
 * The full text of an article as it is read: the abstract, the sections with their titles,
 * paragraphs, lists, tables, captions and formulas, what is at the back, and at the end the
 * references under their title. A note stands behind the paragraph that has its mark. What stands
 * beside the article as one of its own (`sub-article`, `response`: decision letters, replies, translations) is
 * left out: a quote of it would be one of other people’s words. Null where there is only front matter.
 */
export function jatsText(article: XmlElement): string | null {
  const body = elementAt(article, 'body');
  if (!body) return null;
  const writer = new JatsWriter();
  const meta = elementAt(article, 'front', 'article-meta');
  const abstract = meta && mainAbstract(meta);
  const back = elementAt(article, 'back');
  const floats = elementAt(article, 'floats-group') ?? elementAt(article, 'floats-wrap');
  if (abstract) writer.write(abstract, elementAt(abstract, 'title') ? '' : 'Abstract');
  for (const part of [body, back, floats]) if (part) writer.write(part, '');
  for (const part of [body, back]) {
    const lists = part ? elementsWithin(part, 'ref-list') : [];
    for (const list of lists) {
      writer.writeLines(richTextOf(elementAt(list, 'title')) || 'References', jatsReferences(list));
    }
  }
  return writer.text() || null;
}

/** Writes the elements of an article one after the other. */
class JatsWriter {
  readonly #out = new TextBuilder();
  /** For each open list the number of its next item; null for other marks. */
  readonly #lists: (number | null)[] = [];
  #cells = 0;
  #paragraphs = 0;
  /** A number or mark that stands before the block that comes next. */
  #label = '';
  /** Notes whose marks stand in the paragraph that is being written. */
  #notes: XmlElement[] = [];

  text(): string {
    return this.#out.toString();
  }

  /** Writes what is in an element, under a title where one is given. */
  write(element: XmlElement, title: string): void {
    this.#out.breakLine(2);
    this.#out.addText(title);
    this.#out.breakLine(2);
    this.#writeChildren(element);
  }

  /** Writes a title and paragraphs below it; nothing where there are none. */
  writeLines(title: string, lines: readonly string[]): void {
    for (const line of lines.length > 0 ? [title, ...lines] : []) {
      this.#out.breakLine(2);
      this.#out.addText(line);
    }
  }

  #writeChildren(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#out.addText(child);
      else if (!UNREAD.has(child.name) && !isToldAgain(child, element)) this.#writeElement(child);
    }
  }

  #writeElement(element: XmlElement): void {
    const { name } = element;
    if (name === 'list-item') this.#writeItem(element);
    else if (name === 'tr') this.#writeRow(element);
    else if (name === 'fn' && this.#paragraphs > 0) this.#markNote(element);
    else if (name === 'label') this.#label = richTextOf(element);
    else if (name === 'break') this.#out.addLineEnd();
    else if (INLINE.has(name)) {
      this.#out.addText(inlineText(element, richTextOf(element)));
    } else if (BLOCKS.has(name)) this.#writeBlock(element);
    else if (LINES.has(name)) this.#writeLine(element);
    else {
      if (PARTS.has(name)) this.#out.addText(' ');
      this.#writeChildren(element);
    }
  }

  #writeBlock(element: XmlElement): void {
    const { name } = element;
    this.#breakBlock();
    if (name === 'list') this.#lists.push(isOrdered(element) ? 1 : null);
    if (name === 'p' || name === 'title' || name === 'caption') {
      this.#writeLabel();
      this.#paragraphs++;
    }
    if (name === 'caption') this.#writeCaption(element);
    else if (name === 'preformat' || name === 'code') this.#out.addPreformatted(rawTextOf(element));
    else this.#writeChildren(element);
    if (name === 'list') this.#lists.pop();
    if (name === 'p' || name === 'title' || name === 'caption') this.#paragraphs--;
    else this.#writeLabel();
    this.#breakBlock();
    if (this.#paragraphs === 0) this.#writeNotes();
  }

  /** The number of what is written next, or of a formula, behind it. */
  #writeLabel(): void {
    if (this.#label !== '') this.#out.addText(` ${this.#label} `);
    this.#label = '';
  }

  /** The title of a figure or table and what is said about it, in one paragraph. */
  #writeCaption(caption: XmlElement): void {
    for (const part of childrenOf(caption)) {
      this.#out.addText(' ');
      if (part.name === 'title' || part.name === 'p') this.#writeChildren(part);
      else if (!UNREAD.has(part.name)) this.#writeElement(part);
    }
  }

  #writeLine(element: XmlElement): void {
    this.#out.breakLine(1);
    this.#writeChildren(element);
    this.#out.breakLine(1);
  }

  #writeItem(item: XmlElement): void {
    const next = this.#lists.at(-1) ?? null;
    const label = richTextOf(elementAt(item, 'label'));
    const mark = label || (next === null ? '-' : `${String(next)}.`);
    if (next !== null) this.#lists[this.#lists.length - 1] = next + 1;
    this.#out.startItem(`${'  '.repeat(Math.max(0, this.#lists.length - 1))}${mark} `);
    for (const child of childrenOf(item)) {
      if (child.name !== 'label' && !UNREAD.has(child.name)) this.#writeElement(child);
    }
    this.#out.endItem();
  }

  #writeRow(row: XmlElement): void {
    this.#cells++;
    this.#out.startRow();
    childrenOf(row, 'td', 'th').forEach((cell, at) => {
      this.#out.startCell(at === 0);
      this.#writeChildren(cell);
    });
    this.#out.endRow();
    this.#cells--;
  }

  /** The mark of a note where it stands in the text; its words come behind the paragraph. */
  #markNote(note: XmlElement): void {
    const label = richTextOf(elementAt(note, 'label')) || note.attributes.get('symbol') || '*';
    this.#out.addText(inlineText({ ...note, name: 'sup' }, label));
    this.#notes.push(note);
  }

  #writeNotes(): void {
    const notes = this.#notes;
    this.#notes = [];
    for (const note of notes) this.#writeBlock(note);
  }

  /** Blocks inside items and cells are apart by a line, others by a paragraph. */
  #breakBlock(): void {
    this.#out.breakLine(this.#lists.length > 0 || this.#cells > 0 ? 1 : 2);
  }
}

function isOrdered(list: XmlElement): boolean {
  return /^(?:order|alpha|roman)/.test(list.attributes.get('list-type') ?? '');
}
