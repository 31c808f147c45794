import { decodeHTMLStrict as decodeEntities } from 'entities';

/** A piece of a line: text that is settled, or a run of emphasis marks that may be taken away. */
interface Piece {
  text: string;
  mark?: { char: string; opens: boolean; closes: boolean };
}

/** Where something other than plain letters may begin. */
const SPECIAL = /\\[!-/:-@[-`{-~]|`+|[*_~]+|!?\[|<[^<>\n]{1,2000}>/g;
/** An address with its title behind the text of a link, or a reference in brackets. */
const TARGET =
  /^\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)|^\[[^[\]\n]*\]/;

/**
 * The words of a paragraph of Markdown: links and images become their text, marks of emphasis
 * and code go, escapes and entities become what they stand for. Marks that stand for themselves
 * (`2 * 3`, `snake_case`) stay.
 * @param references the labels defined in the document, in lower case
 */
export function plainInline(source: string, references: ReadonlySet<string>): string {
  const pieces: Piece[] = [];
  let at = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(source); match; match = SPECIAL.exec(source)) {
    const token = match[0];
    const end = match.index + token.length;
    pieces.push({ text: decodeEntities(source.slice(at, match.index)) });
    const next = readToken(source, match.index, end, token, references, pieces);
    at = next;
    SPECIAL.lastIndex = next;
  }
  pieces.push({ text: decodeEntities(source.slice(at)) });
  dropEmphasis(pieces);
  return pieces.map(({ text }) => text).join('');
}

/** Adds what the token stands for and returns where reading goes on. */
function readToken(
  source: string,
  start: number,
  end: number,
  token: string,
  references: ReadonlySet<string>,
  pieces: Piece[],
): number {
  const first = token[0]!;
  if (first === '\\') {
    pieces.push({ text: token.slice(1) });
  } else if (first === '`') {
    return readCode(source, end, token, pieces);
  } else if (first === '<') {
    pieces.push({ text: plainTag(token) });
  } else if (first === '[' || first === '!') {
    return readLink(source, end, token, references, pieces);
  } else {
    for (const char of token) {
      const mark = { char, ...flanks(source[start - 1] ?? ' ', source[end] ?? ' ', char) };
      pieces.push(char === '~' && token.length !== 2 ? { text: char } : { text: char, mark });
    }
  }
  return end;
}

function readCode(source: string, end: number, fence: string, pieces: Piece[]): number {
  const close = closingFence(source, end, fence.length);
  if (close < 0) {
    pieces.push({ text: fence });
    return end;
  }
  pieces.push({ text: source.slice(end, close).replace(/^ (.*\S.*) $/, '$1') });
  return close + fence.length;
}

/** Where the next run of just so many backticks begins; -1 when there is none. */
function closingFence(source: string, from: number, length: number): number {
  const run = /`+/g;
  run.lastIndex = from;
  for (let match = run.exec(source); match; match = run.exec(source)) {
    if (match[0].length === length) return match.index;
  }
  return -1;
}

/** An address in angle brackets stays; a line break breaks; any other tag goes. */
function plainTag(token: string): string {
  const inner = token.slice(1, -1);
  if (/^[a-z][a-z\d+.-]{1,31}:\S*$/i.test(inner) || /^\S+@[\w.-]+$/.test(inner)) return inner;
  if (/^br\s*\/?$/i.test(inner)) return '\n';
  return /^(?:\/?[a-z][\w-]*(?:\s[^<>]*)?\/?|!--.*--)$/i.test(inner) ? '' : token;
}

function readLink(
  source: string,
  end: number,
  token: string,
  references: ReadonlySet<string>,
  pieces: Piece[],
): number {
  const close = closingBracket(source, end);
  const inner = close < 0 ? '' : source.slice(end, close);
  const rest = close < 0 ? '' : source.slice(close + 1, close + 4000);
  const target = TARGET.exec(rest)?.[0];
  const label = inner.toLowerCase();
  const isReference = target?.startsWith('[')
    ? references.has(target.slice(1, -1).toLowerCase() || label)
    : false;
  if (close < 0 || (!target?.startsWith('(') && !isReference && !references.has(label))) {
    pieces.push({ text: token });
    return end;
  }
  pieces.push({ text: plainInline(inner, references) });
  const after = target?.startsWith('(') || isReference ? target!.length : 0;
  return close + 1 + after;
}

function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length && at < from + 2000; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

/** Left- and right-flanking runs of CommonMark 0.31, section 6.2. */
function flanks(before: string, after: string, char: string): { opens: boolean; closes: boolean } {
  const blank = /\s/u;
  const punctuation = /[\p{P}\p{S}]/u;
  const left =
    !blank.test(after) &&
    (!punctuation.test(after) || blank.test(before) || punctuation.test(before));
  const right =
    !blank.test(before) &&
    (!punctuation.test(before) || blank.test(after) || punctuation.test(after));
  if (char !== '_') return { opens: left, closes: right };
  return {
    opens: left && (!right || punctuation.test(before)),
    closes: right && (!left || punctuation.test(after)),
  };
}

/** Pairs each closing mark with the nearest open one like it and takes both away. */
function dropEmphasis(pieces: Piece[]): void {
  const open = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (!piece.mark) continue;
    const { char, opens, closes } = piece.mark;
    const opener = closes ? open.get(char)?.pop() : undefined;
    if (opener) {
      opener.text = '';
      piece.text = '';
    } else if (opens) {
      const waiting = open.get(char);
      if (waiting) waiting.push(piece);
      else open.set(char, [piece]);
    }
  }
}
