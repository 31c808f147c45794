import { Scanner, type Token } from './scan.ts';
import { MAX_QUERY_LENGTH } from './signs.ts';
import type { Either, Group, Not, Part, Positive, Problem, Query, Span } from './tree.ts';

/** Brackets within brackets beyond this say nothing that a reader could follow. */
const DEEPEST = 16;
/** More parts than these are a pasted text, of which the first say what it is. */
const MOST_PARTS = 64;

class Parser {
  readonly problems: Problem[];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #parts = 0;

  constructor(text: string) {
    this.#text = text;
    const { tokens, problems } = new Scanner(text);
    this.#tokens = tokens;
    this.problems = problems;
  }

  /** Parts up to a closing bracket or the end; at depth 0 brackets that were never opened are passed over. */
  all(depth: number): Part[] {
    const parts: Part[] = [];
    for (let next = this.#tokens[this.#at]; next !== undefined; next = this.#tokens[this.#at]) {
      if (next.of === 'close') {
        if (depth > 0) break;
        this.#at += 1;
      } else if (next.of === 'or' || next.of === 'and') {
        this.#at += 1;
      } else {
        const part = this.#either(depth);
        if (part) parts.push(part);
      }
    }
    return parts;
  }

  #either(depth: number): Part | null {
    const parts: (Positive | Not)[] = [];
    for (;;) {
      const part = this.#one(depth);
      if (part) parts.push(part);
      if (this.#tokens[this.#at]?.of !== 'or') break;
      while (this.#isJoint()) this.#at += 1;
      const next = this.#tokens[this.#at];
      if (next === undefined || next.of === 'close') break;
    }
    const [first, ...others] = parts;
    const last = others.at(-1);
    if (!first || !last) return first ?? null;
    const span = { start: first.span.start, end: last.span.end };
    return { of: 'either', parts, span } satisfies Either;
  }

  #isJoint(): boolean {
    const of = this.#tokens[this.#at]?.of;
    return of === 'or' || of === 'and';
  }

  #one(depth: number): Positive | Not | null {
    const start = this.#tokens[this.#at]?.span.start ?? 0;
    let isNot = false;
    while (this.#tokens[this.#at]?.of === 'minus') {
      isNot = true;
      this.#at += 1;
    }
    const part = this.#positive(depth);
    if (!part || !isNot) return part;
    return { of: 'not', part, span: { start, end: part.span.end } };
  }

  #positive(depth: number): Positive | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.of === 'close' || token.of === 'or' || token.of === 'and') {
      return null;
    }
    this.#at += 1;
    if (token.of === 'minus') return null;
    if (token.of === 'open') return this.#group(depth + 1, token.span);
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) {
      if (this.#parts === MOST_PARTS + 1) this.#tell('too_many', token.span);
      return null;
    }
    return token;
  }

  #group(depth: number, { start }: Span): Group | null {
    if (depth > DEEPEST) {
      if (depth === DEEPEST + 1) this.#tell('too_deep', { start, end: start + 1 });
      return null;
    }
    const parts = this.all(depth);
    const close = this.#tokens[this.#at];
    if (close?.of === 'close') this.#at += 1;
    const end = close?.of === 'close' ? close.span.end : (parts.at(-1)?.span.end ?? start + 1);
    return parts.length === 0 ? null : { of: 'group', parts, span: { start, end } };
  }

  #tell(of: Problem['of'], span: Span): void {
    const written = this.#text.slice(span.start, span.end);
    this.problems.push({ of, span, written, suggestion: null });
  }
}

/**
 * Reads a query. Parts that follow each other must all be so; OR between two of them binds closer than
 * that, as in the search boxes of libraries; a minus takes out what follows it. Any text can be read: what
 * makes no sense as a sign is passed over, and what is unknown is read as words and told as a problem. A
 * query has at most 2,000 characters and 64 parts.
 */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, MAX_QUERY_LENGTH);
  const parser = new Parser(text);
  const parts = parser.all(0);
  const { problems } = parser;
  const tooLong: Problem[] =
    typed.length > text.length
      ? [{ of: 'too_long', span: { start: 0, end: text.length }, written: '', suggestion: null }]
      : [];
  return { text, parts, problems: [...problems, ...tooLong] };
}
