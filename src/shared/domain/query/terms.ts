import {
  readExpressions,
  separateExpressions,
  waysOfPhrase,
  type Expression,
} from '../query-expressions.ts';
import type { QueryTerm } from '../query-words.ts';
import { foldText } from '../search-folding.ts';
import { beginsUnspaced } from '../unspaced-scripts.ts';
import type { Part, Phrase, Query, Span, Word } from './tree.ts';

/** Words that must be found, and where they were typed. */
export interface TextTerm extends QueryTerm {
  readonly span: Span;
}

/** What is asked of the words of a text. */
export type TextExpression =
  | { readonly of: 'term'; readonly term: TextTerm }
  | { readonly of: 'all' | 'any'; readonly parts: readonly TextExpression[] }
  | { readonly of: 'not'; readonly part: TextExpression };

/** More words than these say nothing more about what is sought. */
const MOST_TERMS = 48;
const STILL_TYPED = /[^\s\p{P}]$/u;

/** Whether a word is still being typed: nothing stands behind it. */
function isStillTyped(query: Query, { span }: Word | Phrase): boolean {
  return span.end === query.text.length && STILL_TYPED.test(query.text);
}

interface ReadWord {
  readonly expression: Expression;
  readonly prefix: boolean;
  readonly span: Span;
}

function isUnspaced({ expression }: ReadWord): boolean {
  const only = expression[0]?.[0];
  return only !== undefined && beginsUnspaced(only);
}

/** Figures that follow each other as the thousands of one number: `5 300`. */
function joinThousands(words: readonly Word[]): Word[] {
  const numbers: Word[] = [];
  for (const word of words) {
    const before = numbers.at(-1);
    const isNext = before?.span.end === word.span.start - 1 && !before.prefix;
    if (isNext && /^\d{1,3}(?: \d{3})*$/.test(before.text) && /^\d{3}$/.test(word.text)) {
      const span = { start: before.span.start, end: word.span.end };
      numbers.splice(-1, 1, { ...word, text: `${before.text} ${word.text}`, span });
    } else {
      numbers.push(word);
    }
  }
  return numbers;
}

/** A word by itself, with how it may be written together with a number or unit beside it. */
function withNeighbours(read: readonly ReadWord[], at: number): Expression[] {
  const word = read[at]!;
  if (isUnspaced(word)) return separateExpressions([word.expression]);
  const [before, behind] = [read[at - 1], read[at + 1]].map((one) =>
    one && !isUnspaced(one) ? [one.expression] : [],
  );
  const separate = separateExpressions([...before!, word.expression, ...behind!]);
  return separate.slice(before!.length, before!.length + 1);
}

function termsOfWords(words: readonly Word[], query: Query): TextTerm[] {
  const read = joinThousands(words).flatMap((word): ReadWord[] => {
    const expressions = readExpressions(foldText(word.text));
    const prefix = word.prefix || isStillTyped(query, word);
    return expressions.map((expression, at) => ({
      expression,
      prefix: prefix && at === expressions.length - 1,
      span: word.span,
    }));
  });
  return read.flatMap(({ prefix, span }, index) => {
    const separate = withNeighbours(read, index);
    return separate.map(([written = [], ...also], at) => ({
      words: written,
      prefix: prefix && at === separate.length - 1,
      ...(also.length > 0 && { also }),
      span,
    }));
  });
}

function termOfPhrase(phrase: Phrase, query: Query): TextTerm | null {
  const [words, ...also] = waysOfPhrase(readExpressions(foldText(phrase.text)));
  if (words === undefined) return null;
  const prefix = phrase.prefix || isStillTyped(query, phrase);
  return { words, prefix, ...(also.length > 0 && { also }), quoted: true, span: phrase.span };
}

/** Whether a part asks for words and nothing else. */
export function isText(part: Part): boolean {
  switch (part.of) {
    case 'word':
    case 'phrase':
      return true;
    case 'field':
      return false;
    case 'not':
      return isText(part.part);
    case 'group':
    case 'either':
      return part.parts.every(isText);
  }
}

/** The same words once; one that is a beginning gives way to the whole word. */
function withoutRepeats(terms: readonly TextTerm[]): TextTerm[] {
  const seen = new Map<string, TextTerm>();
  for (const term of terms) {
    const key = term.words.join(' ');
    const earlier = seen.get(key);
    if (!earlier || (earlier.prefix && !term.prefix)) seen.set(key, term);
  }
  return [...seen.values()];
}

function joined(of: 'all' | 'any', parts: readonly TextExpression[]): TextExpression | null {
  const [only] = parts;
  return parts.length > 1 ? { of, parts } : (only ?? null);
}

/** What parts that ask for words and nothing else ask for together; null where they have no word. */
export function textOf(parts: readonly Part[], query: Query): TextExpression | null {
  const words = parts.filter((part) => part.of === 'word');
  const phrases = parts.flatMap((part) =>
    part.of === 'phrase' ? (termOfPhrase(part, query) ?? []) : [],
  );
  const terms = [...termsOfWords(words, query), ...phrases];
  const inOrder = withoutRepeats(terms)
    .toSorted((one, other) => one.span.start - other.span.start)
    .slice(0, MOST_TERMS);
  return joined('all', [
    ...inOrder.map((term): TextExpression => ({ of: 'term', term })),
    ...parts.flatMap((part) => textOfJoined(part, query) ?? []),
  ]);
}

function textOfJoined(part: Part, query: Query): TextExpression | null {
  switch (part.of) {
    case 'word':
    case 'phrase':
    case 'field':
      return null;
    case 'group':
      return textOf(part.parts, query);
    case 'either':
      return joined(
        'any',
        part.parts.flatMap((one) => textOf([one], query) ?? []),
      );
    case 'not': {
      const inner = textOf([part.part], query);
      return inner && { of: 'not', part: inner };
    }
  }
}

/** The terms that are to be found, without those that must not be; to mark them in texts. */
export function soughtTerms(expression: TextExpression | null): TextTerm[] {
  if (expression === null || expression.of === 'not') return [];
  return expression.of === 'term' ? [expression.term] : expression.parts.flatMap(soughtTerms);
}
