import type { Block, Piece, RawField } from './blocks.ts';
import { LineIndex } from './line-index.ts';
import { scanFields } from './scan-fields.ts';

const HEAD = /@[ \t]{0,9}([a-z][\w-]{0,60})\s{0,200}([{(])\s{0,200}/iy;
/** A field right behind the opening brace: the entry has no key. */
const NO_KEY = /[a-z_][\w-]{0,60}\s{0,40}=\s{0,40}["{\d]/iy;
/** A field that stands in no entry. */
const STRAY_FIELD = /^[ \t,]{0,80}[a-z][\w-]{0,60}[ \t]{0,40}=[ \t]{0,40}["{]/im;
const COMMENT = /[ \t]{0,200}%/y;
const KEY = /[^,{}\n"]{0,1000}/y;

/**
 * The entries, strings and comments of a BibTeX file, in one pass: what stands between entries and on
 * lines that begin with `%` is passed over. An entry that is damaged is named with its line and read
 * as far as it is clear; the next one begins where it begins.
 */
export function* scanBibtex(source: string): Iterable<Block> {
  const text = source.replace(/\r\n?/g, '\n');
  const lines = new LineIndex(text);
  const brackets = new BraceEnds(text);
  let at = 0;
  let isCommentedOut = false;
  for (;;) {
    const found = text.indexOf('@', at);
    const mark = found < 0 ? text.length : found;
    if (!isCommentedOut)
      yield* findStray(text.slice(at, mark), (place) => lines.lineAt(at + place));
    if (found < 0) return;
    HEAD.lastIndex = mark;
    const head = HEAD.exec(text);
    isCommentedOut = head !== null && isCommented(text, lines.startOfLine(mark));
    if (!head || isCommentedOut) {
      at = head ? endOfLine(text, mark) : mark + 1;
      continue;
    }
    const inside = mark + head[0].length;
    const type = head[1]!.toLowerCase();
    if (type === 'comment' || type === 'preamble') {
      const open = text.indexOf(head[2]!, mark);
      const close = head[2] === '{' ? brackets.closeOf(open) : null;
      if (close !== null && type === 'comment') {
        yield { of: 'comment', text: text.slice(open + 1, close) };
      }
      at = close === null ? inside : close + 1;
    } else at = yield* scanEntry(text, { type, inside, line: lines.lineAt(mark) }, lines);
  }
}

interface EntryHead {
  readonly type: string;
  /** The place behind the opening brace. */
  readonly inside: number;
  readonly line: number;
}

/** Yields an entry or strings, with what is wrong with them before; returns the place behind. */
function* scanEntry(
  text: string,
  { type, inside, line }: EntryHead,
  lines: LineIndex,
): Generator<Block, number> {
  const key = type === 'string' ? { text: null, end: inside } : readKey(text, inside);
  const { fields, fault, end } = scanFields(text, key.end, (place) => lines.lineAt(place));
  if (fault) {
    const message = describe(type, key.text, line, fault.message);
    yield { of: 'fault', line: lines.lineAt(fault.at), message };
  }
  if (type === 'string') for (const field of fields) yield { of: 'string', field };
  else yield { of: 'entry', type, key: key.text, fields: unite(fields), line };
  return Math.max(end, inside);
}

/** Fields that stand between entries: one lost its beginning, or ended too early. */
function* findStray(between: string, lineAt: (place: number) => number): Generator<Block> {
  const stray = STRAY_FIELD.exec(between);
  if (!stray) return;
  yield {
    of: 'fault',
    line: lineAt(stray.index + stray[0].search(/\S/)),
    message:
      'What stands here belongs to no entry: one before it ended too early, or lost its beginning. It was not read.',
  };
}

/** The key of an entry and the place behind it; null where it has none. */
function readKey(text: string, inside: number): { text: string | null; end: number } {
  NO_KEY.lastIndex = inside;
  if (NO_KEY.test(text)) return { text: null, end: inside };
  KEY.lastIndex = inside;
  const written = KEY.exec(text)?.[0] ?? '';
  const end = inside + written.length;
  const whole = text[end] === ',' ? written : written.replace(/\)\s*$/, '');
  return { text: whole.trim() || null, end: inside + whole.length };
}

/** Lists that publishers write as several fields of one name. */
const LISTS = new Set(['keywords', 'keyword', 'file']);

/** Of two fields of one name the first counts, as in BibTeX; of lists all do. */
function unite(fields: readonly RawField[]): RawField[] {
  const united = new Map<string, RawField & { readonly pieces: Piece[] }>();
  for (const field of fields) {
    const first = united.get(field.name);
    if (!first) united.set(field.name, { ...field, pieces: [...field.pieces] });
    else if (LISTS.has(field.name)) first.pieces.push({ of: 'text', text: ';' }, ...field.pieces);
  }
  return [...united.values()];
}

function describe(type: string, key: string | null, line: number, what: string): string {
  const which =
    type === 'string'
      ? 'An @string'
      : key === null
        ? `The entry of line ${String(line)}`
        : `The entry “${key}”`;
  return `${which} is damaged: ${what}. Check what was read of it.`;
}

function isCommented(text: string, lineStart: number): boolean {
  COMMENT.lastIndex = lineStart;
  return COMMENT.test(text);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where braces close that are matched without regard to entries, as those of comments. */
class BraceEnds {
  private ends: Int32Array | null = null;
  private readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }

  /** The place of the brace that closes the one at `open`; null where none does. */
  public closeOf(open: number): number | null {
    this.ends ??= this.match();
    const end = this.ends[open]!;
    return end === 0 ? null : end;
  }

  private match(): Int32Array {
    const ends = new Int32Array(this.text.length);
    const opened: number[] = [];
    const braces = /[{}]/g;
    for (let brace = braces.exec(this.text); brace !== null; brace = braces.exec(this.text)) {
      if (brace[0] === '{') opened.push(brace.index);
      else {
        const open = opened.pop();
        if (open !== undefined) ends[open] = brace.index;
      }
    }
    return ends;
  }
}
