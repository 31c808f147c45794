const WORD_AND = /\s+and(?=\s)/iy;

/**
 * The parts of a value between separators that stand in no braces, trimmed; empty ones are left out.
 * @param separator one sign, or the word `and` with blanks around it, in any case
 */
export function splitValue(value: string, separator: 'and' | ',' | ';'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let environments = 0;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at]!;
    if (sign === '\\') {
      if (value.startsWith('\\begin{', at)) environments += 1;
      else if (value.startsWith('\\end{', at)) environments -= 1;
      at += value[at + 1] === '{' || value[at + 1] === '}' || value[at + 1] === separator ? 1 : 0;
    } else if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth > 0 || environments > 0) continue;
    else {
      const length = separatorLength(value, at, separator);
      if (length === 0) continue;
      parts.push(value.slice(start, at));
      at += length - 1;
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function separatorLength(value: string, at: number, separator: string): number {
  if (separator !== 'and') return value[at] === separator ? 1 : 0;
  if (!/\s/.test(value[at]!) || /\s/.test(value[at - 1] ?? 'x')) return 0;
  WORD_AND.lastIndex = at;
  return WORD_AND.exec(value)?.[0].length ?? 0;
}

/** Whether one pair of braces stands around the whole value, and not a letter with its accent alone. */
export function isBraced(value: string): boolean {
  if (!value.startsWith('{') || !value.endsWith('}') || value.startsWith('{\\')) return false;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '{') depth += 1;
    else if (value[at] === '}') depth -= 1;
    if (depth === 0) return at === value.length - 1;
  }
  return false;
}
