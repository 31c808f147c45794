/** An entry as BibTeX itself divides it: braces count, with or without a backslash before them. */
interface ReadEntry {
  readonly type: string;
  readonly citekey: string;
  /** Field to what stands between its braces. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The macros that every style defines. */
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;

/** Where the group that opens at `at` is closed. Throws when it is not. */
function groupEnd(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    if (text[place] === '{') depth += 1;
    if (text[place] === '}') depth -= 1;
    if (depth === 0) return place;
  }
  throw new Error(`a brace is not closed: ${text.slice(at)}`);
}

/**
 * Reads a bibliography for tests, and nothing but entries with braced fields and the macros of months:
 * throws at the first character that stands elsewhere.
 */
export function readBibtex(text: string): ReadEntry[] {
  const entries: ReadEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) throw new Error(`not BibTeX: ${text.slice(at, at + 80)}`);
    at += match[0].length;
    return match;
  };
  for (take(/\s*/); at < text.length; take(/\s*/)) {
    const [, type = '', citekey = ''] = take(/@(\w+)\{([^\s,{}]+),\n/);
    const fields: Record<string, string> = {};
    while (text[at] !== '}') {
      const [, field = ''] = take(/\t([a-z]+) = /);
      if (field in fields) throw new Error(`${field} stands twice`);
      if (text[at] === '{') {
        const end = groupEnd(text, at);
        fields[field] = text.slice(at + 1, end);
        at = end + 1;
      } else {
        fields[field] = take(MONTH)[0];
      }
      take(/,\n/);
    }
    take(/\}\n/);
    entries.push({ type, citekey, fields });
  }
  return entries;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** The words that LaTeX would set for a value; throws at what it would run, or take for a mark-up. */
export function readWords(value: string): string {
  return value.replace(
    /\\(?:([A-Za-z]+)\{\}|([&%$#_{}]))|[{}]|[\\%$#&_^~]/g,
    (whole, command: string | undefined, mark: string | undefined) => {
      if (mark !== undefined) return mark;
      if (command !== undefined && command in COMMANDS) return COMMANDS[command]!;
      if (whole === '{' || whole === '}') return '';
      throw new Error(`“${whole}” has a meaning in “${value}”`);
    },
  );
}

/** Divides a value where a mark stands outside of braces. */
function divide(value: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '{') {
      at = groupEnd(value, at);
      continue;
    }
    const match = new RegExp(mark.source, 'iy');
    match.lastIndex = at;
    const found = match.exec(value);
    if (!found) continue;
    parts.push(value.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...parts, value.slice(from)];
}

/** The names of a value, each divided at its commas. */
export function readNames(value: string): string[][] {
  return divide(value, /\sand\s/).map((name) => divide(name, /,\s?/).map(readWords));
}
