/** One field of a record: its tag, and its value with the lines that continue it. */
export interface TaggedField {
  readonly tag: string;
  value: string;
  /** The line of the file where it begins, from 1. */
  readonly line: number;
}

/** The fields from the start of an entry to its end. */
export interface TaggedRecord {
  readonly fields: TaggedField[];
  /** Whether the file says that it ends, where the format has a mark for that. */
  ended: boolean;
  /** Whether the file ends within its last line. */
  cutShort: boolean;
}

/** How one format writes its lines. */
export interface TagSyntax {
  /** The number of characters that a tag has. */
  readonly tagLength: (text: string, start: number) => number;
  /** Where the value begins if this line has a tag, and -1 if it has none. */
  readonly valueAt: (text: string, start: number, end: number) => number;
  /** Whether this tag begins a record, however the last one ended. */
  readonly starts: (tag: string, record: TaggedRecord | null) => boolean;
  /** The tag that ends a record, or null. */
  readonly end: string | null;
  /** Whether a blank line ends a record. */
  readonly blankEnds: boolean;
  /** The tags whose values go on behind a blank line. */
  readonly texts: ReadonlySet<string>;
  /** Fields before the first start of a record make one too (a type that is missing), or belong to none. */
  readonly needsStart: boolean;
}

/**
 * The records of a tagged file in one pass over its lines. A line without a tag goes on with the
 * value before it; outside of records it is nothing.
 */
export function* scanRecords(written: string, syntax: TagSyntax): Generator<TaggedRecord> {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  let record: TaggedRecord | null = null;
  let field: TaggedField | null = null;
  let line = 0;
  let wasBlank = false;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    line++;
    const at = syntax.valueAt(text, start, end);
    if (at >= 0) {
      const tag = text.slice(start, start + syntax.tagLength(text, start));
      if (tag === syntax.end) {
        if (record !== null) {
          record.ended = true;
          yield record;
        }
        record = field = null;
      } else {
        if (record !== null && syntax.starts(tag, record)) {
          yield record;
          record = null;
        }
        if (record === null && (!syntax.needsStart || syntax.starts(tag, null))) {
          record = { fields: [], ended: false, cutShort: false };
        }
        field = { tag, value: trimmed(text, at, end), line };
        if (record !== null) record.fields.push(field);
      }
      wasBlank = false;
    } else if (isBlank(text, start, end)) {
      wasBlank = true;
      if (record !== null && syntax.blankEnds) {
        yield record;
        record = field = null;
      }
    } else if (record !== null && field !== null) {
      if (!wasBlank || syntax.texts.has(field.tag)) {
        field.value += `${field.value === '' ? '' : '\n'}${trimmed(text, start, end)}`;
      }
    }
    start = end + 1;
  }
  if (record === null) return;
  record.cutShort = !text.endsWith('\n');
  yield record;
}

/** A part of the text without the blanks around it. */
function trimmed(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** A blank, a tab, a no-break space or a byte order mark. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff;
}

/** A capital letter of English. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A capital letter of English or a digit. */
export function isTagCharacter(code: number): boolean {
  return isCapital(code) || (code >= 48 && code <= 57);
}
