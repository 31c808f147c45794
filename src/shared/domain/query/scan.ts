import { hasThousands, isCompared } from './fields.ts';
import { readHead, type FieldHead } from './field-scanner.ts';
import { BLANK, LETTER, QUOTE } from './signs.ts';
import { endOfThousands, maskThousands } from './thousands.ts';
import type { Field, Phrase, Problem, Span, TextValue, Value, Word } from './tree.ts';

/** What stands between parts. */
type Sign = {
  [Of in 'open' | 'close' | 'or' | 'and' | 'minus']: { readonly of: Of; readonly span: Span };
}['open' | 'close' | 'or' | 'and' | 'minus'];
export type Token = Sign | Word | Phrase | Field;

const KEYWORDS: Readonly<Record<string, Sign['of']>> = { OR: 'or', AND: 'and', NOT: 'minus' };
/** A DOI holds brackets, quotes never. */
const DOI_START = /^(?:doi:)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}(?:\.\d+)*\//i;
/** Signs that compare nothing where no field stands before them. */
const COMPARING = /[<>=≤≥]/u;
const STARRED = /\*+$/;
/** Stands for a comma between thousands while values are parted; nobody can type it. */
const MASK = '\0';

/** How the values of a field are read. */
interface ValueRules {
  /** Whether brackets that are closed belong to a value. */
  readonly holdsBrackets: boolean;
  readonly hasRanges: boolean;
  readonly hasThousands: boolean;
}

/**
 * Takes what was typed apart into words, phrases, fields with their values, and signs between them, from
 * its beginning to its end; each character is looked at a fixed number of times.
 */
export class Scanner {
  readonly tokens: Token[] = [];
  readonly problems: Problem[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    while (this.#skipBlanks()) this.#readToken();
  }

  #char(at = this.#at): string {
    return this.#text.charAt(at);
  }

  #isBlank(at: number): boolean {
    return BLANK.test(this.#char(at));
  }

  /** False at the end. */
  #skipBlanks(): boolean {
    while (this.#at < this.#text.length && this.#isBlank(this.#at)) this.#at += 1;
    return this.#at < this.#text.length;
  }

  #span(start: number): Span {
    return { start, end: this.#at };
  }

  #readToken(): void {
    const start = this.#at;
    const char = this.#char();
    if (QUOTE.test(char)) this.#readPhrase();
    else if (char === '(' || char === ')') this.#sign(char === '(' ? 'open' : 'close', 1);
    else if (char === '-' || char === '−') this.#readMinus();
    else if (COMPARING.test(char)) this.#at += 1;
    else {
      const head = readHead(this.#text, start);
      if (head?.of === 'head') this.#readField(head);
      else this.#readWord(head);
    }
  }

  #sign(of: Sign['of'], length: number): void {
    const start = this.#at;
    this.#at += length;
    this.tokens.push({ of, span: this.#span(start) });
  }

  /** A minus before something takes it out; one that stands by itself says nothing. */
  #readMinus(): void {
    const start = this.#at;
    while (this.#char() === '-' || this.#char() === '−') this.#at += 1;
    const next = this.#char();
    if (next !== '' && next !== ')' && !this.#isBlank(this.#at)) {
      this.tokens.push({ of: 'minus', span: this.#span(start) });
    }
  }

  #readPhrase(): void {
    const start = this.#at;
    const text = this.#quoted();
    const prefix = this.#star();
    if (LETTER.test(text)) {
      this.tokens.push({ of: 'phrase', text, prefix, span: this.#span(start) });
    }
  }

  /** What stands between quotes, up to the end where they are not closed. */
  #quoted(): string {
    this.#at += 1;
    const from = this.#at;
    while (this.#at < this.#text.length && !QUOTE.test(this.#char())) this.#at += 1;
    const text = this.#text
      .slice(from, this.#at)
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (this.#at < this.#text.length) this.#at += 1;
    return text;
  }

  #star(): boolean {
    const from = this.#at;
    while (this.#char() === '*') this.#at += 1;
    return this.#at > from;
  }

  /**
   * Characters up to a blank, a quote or a bracket; brackets that are closed belong to a DOI, and commas to a
   * number that they group.
   */
  #run(endsAt: RegExp, holdsBrackets: boolean, groups = false): string {
    while (COMPARING.test(this.#char())) this.#at += 1;
    const from = this.#at;
    const open: number[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (groups) this.#at = endOfThousands(this.#text, this.#at) ?? this.#at;
      const char = this.#char();
      if (char === '' || BLANK.test(char) || QUOTE.test(char) || endsAt.test(char)) break;
      if (char === '(' && holdsBrackets) open.push(this.#at);
      else if (char === '(' || (char === ')' && open.pop() === undefined)) break;
    }
    this.#at = open[0] ?? this.#at;
    return this.#text.slice(from, this.#at);
  }

  #readWord(unknown: ReturnType<typeof readHead>): void {
    const start = this.#at;
    const written = this.#run(/$^/u, DOI_START.test(this.#text.slice(start, start + 60)));
    const span = this.#span(start);
    if (Object.hasOwn(KEYWORDS, written)) {
      this.tokens.push({ of: KEYWORDS[written]!, span });
      return;
    }
    if (!LETTER.test(written)) {
      // Signs of ASCII are typed between words; what people see as a thing of its own is named.
      if (/\p{Extended_Pictographic}/u.test(written)) {
        this.problems.push({ of: 'not_searchable', span, written, suggestion: null });
      }
      return;
    }
    if (unknown?.of === 'unknown') {
      const { suggestion } = unknown.problem;
      const rest = this.#text.slice(unknown.end, span.end).replace(/^(?:[:<>=≤≥])+/u, '');
      this.problems.push({
        of: unknown.problem.of,
        span,
        written: this.#text.slice(start, unknown.end),
        suggestion: suggestion === null ? null : suggestion + rest,
      });
    }
    const prefix = STARRED.test(written);
    this.tokens.push({ of: 'word', text: written.replace(STARRED, ''), prefix, span });
  }

  #readField({ field, unit, operator, end }: FieldHead): void {
    const start = this.#at;
    this.#at = end;
    this.#skipToValue();
    const values: Value[] = [];
    if (operator === ':') {
      const rules = {
        holdsBrackets: field === 'doi',
        hasRanges: isCompared(field),
        hasThousands: hasThousands(field),
      };
      this.#readValues(rules, values);
    } else {
      const from = this.#at;
      const text = this.#run(/$^/u, false);
      if (text !== '') values.push(this.#bare(text, from));
    }
    this.tokens.push({ of: 'field', field, unit, operator, values, span: this.#span(start) });
  }

  /** Goes over blanks behind a field, unless what follows them is something by itself. */
  #skipToValue(): void {
    const before = this.#at;
    if (!this.#skipBlanks() || before === this.#at) return;
    const next = this.#char();
    const isByItself =
      /[()\-−]/u.test(next) ||
      readHead(this.#text, this.#at)?.of === 'head' ||
      /^(?:OR|AND|NOT)(?:\s|$)/u.test(this.#text.slice(this.#at, this.#at + 4));
    if (isByItself) this.#at = before;
  }

  #readValues(rules: ValueRules, values: Value[]): void {
    for (;;) {
      const from = this.#at;
      const char = this.#char();
      if (QUOTE.test(char)) {
        const text = this.#quoted();
        const prefix = this.#star();
        if (text !== '') {
          values.push({ of: 'text', text, form: 'phrase', prefix, span: this.#span(from) });
        }
      } else if (char === '(') {
        this.#readBracketed(rules, values);
      } else {
        const text = this.#run(/,/u, rules.holdsBrackets, rules.hasThousands);
        if (text !== '') values.push(this.#plain(text, from, rules));
      }
      if (this.#char() !== ',') return;
      this.#at += 1;
    }
  }

  /** A value that stands neither between quotes nor between brackets. */
  #plain(written: string, start: number, { hasRanges }: ValueRules): Value {
    return hasRanges ? this.#range(written, start) : this.#bare(written, start);
  }

  #bare(written: string, start: number): TextValue {
    const text = written.replace(STARRED, '');
    const prefix = text !== written && text !== '';
    return {
      of: 'text',
      text: text === '' ? written : text,
      form: 'bare',
      prefix,
      span: this.#span(start),
    };
  }

  #range(written: string, start: number): Value {
    const at = written.indexOf('..');
    if (at === -1) return this.#bare(written, start);
    const from = written.slice(0, at).replace(STARRED, '');
    const to = written.slice(at).replace(/^\.+/, '').replace(STARRED, '');
    return { of: 'range', from, to, span: this.#span(start) };
  }

  /** Words between brackets behind a field: `title:(stem cell)`, `species:(mouse OR rat)`. */
  #readBracketed(rules: ValueRules, values: Value[]): void {
    const inside = this.#at + 1;
    let open = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#char() === '(') open += 1;
      if (this.#char() === ')') open -= 1;
      if (open === 0) break;
    }
    const end = this.#at;
    this.#at = Math.min(end + 1, this.#text.length);
    const words = this.#text.slice(inside, end).replaceAll(/[\s\p{Cc}"“”„«»()]/gu, ' ');
    const parted = rules.hasThousands ? maskThousands(words, MASK) : words;
    let from = inside;
    for (const masked of parted.split(/(,| OR(?= ))/)) {
      const piece = masked.replaceAll(MASK, ',');
      const text = piece.replaceAll(/^[ <>=≤≥]+| +$/g, '').replaceAll(/ +/g, ' ');
      const bare = text.replace(STARRED, '').trim();
      if (piece !== ',' && piece !== ' OR' && bare !== '') {
        const span = { start: from, end: from + piece.length };
        const prefix = bare !== text;
        const word = prefix ? `${bare}*` : bare;
        values.push(
          bare.includes(' ')
            ? { of: 'text', text: bare, form: 'words', prefix, span }
            : { ...this.#plain(word, from, rules), span },
        );
      }
      from += piece.length;
    }
  }
}
