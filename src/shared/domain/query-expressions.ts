import { beginsUnspaced, splitRuns, wordsOfRun } from './unspaced-scripts.ts';

/** A word of a text: what the full-text index takes for one (letters and digits with the marks that follow them). */
export const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** The ways to write one thing, each as its words; the first is how it was typed. */
export type Expression = readonly (readonly string[])[];

/** More ways than these take longer to look up than they find. */
const WAYS = 8;

/** Numbers with a comma, an apostrophe or a blank between thousands, and words joined by hyphens. */
const EXPRESSION =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:(?:,\d{3})+|(?:[ '’]\d{3})+)(?![\p{L}\p{N}])|[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*(?:[-\u2010-\u2013\u2212][\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*)*/gu;
const HYPHEN = /[-\u2010-\u2013\u2212]/u;
const GROUPED = /^\d{1,3}(?:[, '’]\d{3})+$/;
/** A number of thousands; longer ones are numbers of accounts or genes. */
const THOUSANDS = /^[1-9]\d{3,11}$/;

/**
 * Takes the folded words of a search apart into what each of them asks for. A number may be written
 * with its thousands apart, and a name of letters and digits with hyphens or blanks between them.
 */
export function readExpressions(text: string): Expression[] {
  return (text.match(EXPRESSION) ?? []).flatMap((found) =>
    GROUPED.test(found)
      ? [waysOfNumber(found.replaceAll(/\D/g, ''))]
      : splitRuns(found).flatMap((piece) => namesOf(wordsAt(piece)).map(waysOfName)),
  );
}

const wordsAt = (piece: string): string[] => piece.split(HYPHEN).filter((word) => word !== '');

/** The expressions one behind the other, in as many ways as there is room for. */
function joinExpressions(expressions: readonly Expression[]): Expression {
  let ways: readonly (readonly string[])[] = [[]];
  for (const expression of expressions) {
    const longer = expression.flatMap((words) => ways.map((before) => [...before, ...words]));
    ways = longer.slice(0, WAYS);
  }
  return ways;
}

/** A number and letters beside each other, as they are written without a blank: `25mg` for 25 mg. */
function asOneWord(one: Expression, next: Expression | undefined): string | null {
  const [[first, ...more] = [], [second, ...others] = []] = [one[0], next?.[0]];
  if (first === undefined || second === undefined || more.length + others.length > 0) return null;
  const isBoth = /^(?:\d+ \p{L}+|\p{L}+ \d+)$/u.test(`${first} ${second}`);
  return isBoth ? first + second : null;
}

/**
 * Words that are sought each for itself; a number and letters beside it are also met as one word. In
 * scripts without blanks the words are those that a dictionary knows.
 */
export function separateExpressions(expressions: readonly Expression[]): Expression[] {
  return expressions.flatMap((expression, at) => {
    const [[only] = []] = expression;
    if (only !== undefined && beginsUnspaced(only)) {
      return wordsOfRun(only).map((word) => [[word]]);
    }
    const before = at === 0 ? null : asOneWord(expressions[at - 1]!, expression);
    const behind = asOneWord(expression, expressions[at + 1]);
    return [
      [...expression, ...[before, behind].flatMap((word) => (word === null ? [] : [[word]]))],
    ];
  });
}

/** The ways to write a phrase of these; a number and letters beside it may also stand as one word. */
export function waysOfPhrase(expressions: readonly Expression[]): Expression {
  const [typed, ...others] = joinExpressions(expressions);
  const joined = expressions.flatMap((expression, at) => {
    const word = asOneWord(expression, expressions[at + 1]);
    if (word === null) return [];
    return joinExpressions([...expressions.slice(0, at), [[word]], ...expressions.slice(at + 2)]);
  });
  return typed === undefined ? [] : [typed, ...joined, ...others].slice(0, WAYS);
}

function waysOfNumber(digits: string): Expression {
  const groups = digits
    .replaceAll(/(?=(?:\d{3})+$)/g, ' ')
    .trim()
    .split(' ');
  return [[digits], groups];
}

/** Words that hyphens join, those together that have a letter on one side and a digit on the other. */
function namesOf(words: readonly string[]): string[][] {
  const names: string[][] = [];
  for (const word of words) {
    const name = names.at(-1);
    const border = (name?.at(-1) ?? '').slice(-1) + word.slice(0, 1);
    if (name && /\p{L}\d|\d\p{L}/u.test(border)) name.push(word);
    else names.push([word]);
  }
  return names;
}

/** All ways to set apart, or to join, where a letter and a digit meet; what is typed comes first. */
function waysOfName(name: readonly string[]): Expression {
  const [only] = name;
  if (name.length === 1 && only !== undefined && THOUSANDS.test(only)) return waysOfNumber(only);
  const pieces = name.flatMap((word) => word.split(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u));
  const borders = pieces.length - 1;
  if (borders === 0 || 2 ** borders > WAYS) return [name];
  const typed = name.join(' ');
  const ways = Array.from({ length: 2 ** borders }, (_, joined) =>
    pieces.reduce((text, piece, at) =>
      joined & (1 << (at - 1)) ? text + piece : `${text} ${piece}`,
    ),
  );
  return [name, ...ways.filter((way) => way !== typed).map((way) => way.split(' '))];
}
