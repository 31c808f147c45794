import type { NoteRun, TextMark, TextRun } from '../../../../shared/domain/citation-note.ts';
import type { WrittenBlock } from './draft.ts';
import { picturePath } from './picture-files.ts';
import { escapeMarkdown, escapeMarkdownLine } from '../../../../shared/domain/markdown-text.ts';

/**
 * Noncharacters, which no text contains, hold the places of mark-up while the words between are escaped. The
 * 30 of them from U+FDD2 on number what they stand for.
 */
const HELD = /[\u{FDD2}-\u{FDEF}]+\u{FDD1}/gu;
const FIRST = 0xfd_d2;
const BASE = 30;

/** Keeps mark-up out of the way of the escaping. */
class Holder {
  readonly #kept: string[] = [];

  keep(markup: string): string {
    let number = this.#kept.length;
    this.#kept.push(markup);
    let signs = '';
    do {
      signs = String.fromCodePoint(FIRST + (number % BASE)) + signs;
      number = Math.floor(number / BASE);
    } while (number > 0);
    return `${signs}\u{FDD1}`;
  }

  release(text: string): string {
    return text.replace(HELD, (signs) => {
      let number = 0;
      for (const sign of signs.slice(0, -1))
        number = number * BASE + (sign.codePointAt(0)! - FIRST);
      return this.#kept[number] ?? '';
    });
  }
}

const NONCHARACTERS = /[\u{FDD0}-\u{FDEF}]/gu;
const clean = (text: string): string => text.replace(NONCHARACTERS, '\u{FFFD}');

const SUPERSCRIPTS = new Map(
  [...'0123456789+-()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'][at]!]),
);
SUPERSCRIPTS.set('–', '⁻').set(',', ',');

/** Numbers set high, as signs of their own: neither pandoc’s nor HTML’s mark is read by both readers. */
function raise(text: string): string | null {
  const signs = [...text].map((sign) => SUPERSCRIPTS.get(sign));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : null;
}

const isStrongEdge = (text: string): boolean =>
  /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}.,]$/u.test(text) && !text.includes('\n');

const WRAPS: readonly (readonly [TextMark, string])[] = [
  ['bold', '**'],
  ['italic', '*'],
];

function writeText({ text, marks, link }: TextRun, holder: Holder): string {
  const raised = marks.includes('superscript') ? raise(text) : null;
  const words = clean(raised ?? text);
  const signs = WRAPS.filter(([mark]) => marks.includes(mark))
    .map(([, sign]) => sign)
    .join('');
  const inner = words.trim();
  const isMarked = signs !== '' && isStrongEdge(inner.replace(/[:;]$/u, ''));
  const marked = isMarked
    ? `${words.slice(0, words.indexOf(inner))}${holder.keep(signs)}${inner}${holder.keep([...signs].toReversed().join(''))}${words.slice(words.indexOf(inner) + inner.length)}`
    : words;
  return link === null
    ? marked
    : `${holder.keep('[')}${marked}${holder.keep(`](<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>)`)}`;
}

/** How Markdown is written. */
interface MarkdownOptions {
  /** Whether citations are pandoc’s, and stand as they are. */
  readonly isCitekeys: boolean;
  /** What the names of footnotes begin with: no other piece of the file has it. */
  readonly prefix: string;
  /** Whether pictures lie in a folder beside; else nothing is said of them. */
  readonly hasPictures: boolean;
}

/** Writes paragraphs of a note in Markdown, then their footnotes, without a line end behind. */
export function writeMarkdown(blocks: readonly WrittenBlock[], options: MarkdownOptions): string {
  const notes: string[] = [];
  const paragraphs = blocks
    .filter(({ kind }) => kind !== 'picture' || options.hasPictures)
    .map((block) => writeBlock(block, options, notes));
  return [...paragraphs, ...notes].join('\n\n');
}

/** A picture by its place beside the file; in words where it is missing. */
function writePicture({ picture, png }: WrittenBlock): string {
  if (!picture) return '';
  const words = escapeMarkdownLine(picture.words);
  return png?.() ? `![${words}](${picturePath(picture.areaId)})` : words;
}

function writeBlock(block: WrittenBlock, options: MarkdownOptions, notes: string[]): string {
  const { kind, level, runs } = block;
  const holder = new Holder();
  const held = runs.map((run) => writeRun(run, holder, options, notes)).join('');
  const isLine = kind === 'title' || kind === 'heading';
  const text = holder.release(isLine ? escapeMarkdownLine(held) : escapeMarkdown(held));
  switch (kind) {
    case 'title':
      return `# ${text}`;
    case 'heading':
      return `${'#'.repeat(Math.max(level, 1))} ${text}`;
    case 'quote':
      return text
        .split('\n')
        .map((line) => `${'>'.repeat(Math.max(level, 1))}${line === '' ? '' : ` ${line}`}`)
        .join('\n');
    case 'item':
    case 'reference':
      return `- ${text.split('\n').join('\n  ')}`;
    case 'subtitle':
    case 'paragraph':
    case 'state':
      return text;
    case 'picture':
      return writePicture(block);
  }
}

function writeRun(
  run: NoteRun,
  holder: Holder,
  { isCitekeys, prefix }: MarkdownOptions,
  notes: string[],
): string {
  switch (run.of) {
    case 'text':
      return writeText(run, holder);
    case 'citation':
      return isCitekeys
        ? run.runs.map(({ text }) => holder.keep(text)).join('')
        : run.runs.map((each) => writeText(each, holder)).join('');
    case 'footnote': {
      const name = `${prefix}-${String(notes.length + 1)}`;
      const inner = new Holder();
      const words = run.runs.map((each) => writeText(each, inner)).join('');
      notes.push(`[^${name}]: ${inner.release(escapeMarkdownLine(words))}`);
      return holder.keep(`[^${name}]`);
    }
  }
}
