/**
 * What can only be the beginning of another entry, at the start of a line or right behind a closing
 * brace: a value that runs into it has lost its end.
 */
const ENTRY_START =
  /[ \t]{0,80}@[ \t]{0,9}(?:(?:string|comment|preamble)[ \t]{0,9}[{(]|[a-z][\w-]{0,60}\s{0,9}[{(]\s{0,80}[^\s,{}"=#%]{0,300}[ \t]{0,9},)/iy;

/** Whether another entry begins at a place. */
export function startsEntry(text: string, at: number): boolean {
  ENTRY_START.lastIndex = at;
  return ENTRY_START.test(text);
}

/** What decides where a value ends. */
const MARKS = /[{}"\n\\]/g;

/**
 * The place of the brace that closes the one at `open`; null where another entry or the end of the
 * text comes first. Braces behind a backslash count, as in BibTeX, unless that leaves the value open.
 */
export function closeOfBraces(text: string, open: number): number | null {
  return findClose(text, open, '}', true) ?? findClose(text, open, '}', false);
}

/**
 * The place of the quotation mark that closes the one at `open`; null where there is none before the
 * next entry. Quotation marks in braces do not close, nor those that nothing follows which may stand
 * behind a value.
 */
export function closeOfQuotes(text: string, open: number): number | null {
  return findClose(text, open, '"', true) ?? findClose(text, open, '"', false);
}

/** What may stand behind the closing quotation mark: a separator, the end, or the next field where the comma is missing. */
const BEHIND_QUOTE = /\s{0,200}(?:[,#})]|$|[a-z][\w-]{0,60}\s{0,20}=)/iy;

function closesQuote(text: string, at: number): boolean {
  BEHIND_QUOTE.lastIndex = at + 1;
  return BEHIND_QUOTE.test(text);
}

function findClose(
  text: string,
  open: number,
  closer: '}' | '"',
  countsEscaped: boolean,
): number | null {
  let depth = 0;
  MARKS.lastIndex = open + 1;
  for (let mark = MARKS.exec(text); mark !== null; mark = MARKS.exec(text)) {
    const at = mark.index;
    const sign = mark[0];
    if (sign === '\\') {
      if (!countsEscaped || text[at + 1] === '"' || text[at + 1] === '\\') MARKS.lastIndex = at + 2;
    } else if (sign === '\n') {
      if (startsEntry(text, at + 1)) return null;
    } else if (sign === '{') depth += 1;
    else if (sign === '"') {
      if (closer === '"' && depth <= 0 && closesQuote(text, at)) return at;
    } else if (depth > 0) {
      depth -= 1;
      if (startsEntry(text, at + 1)) return null;
    } else if (closer === '}') return at;
    else if (countsEscaped) return null;
  }
  return null;
}
