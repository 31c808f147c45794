import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import { makeCandidate } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';

/** Skips the words between two coordinated counts ("25 smoking and 17 ..."); the second's token or -1. */
function readCoordination(tokens: readonly Token[], to: number): number {
  let at = to;
  for (let words = 0; at < tokens.length && words < 7; words += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (['and', ',', 'or', 'vs', 'versus', '&', '/', 'plus'].includes(token.lower)) {
      let next = at + 1;
      if (tokens[next]?.lower === 'and' || tokens[next]?.lower === '.') next += 1;
      return next;
    }
    if (token.kind === 'digits' || isOf(token, BIT.stop | BIT.measure)) return -1;
    if (token.kind === 'mark' && !'()-'.includes(token.lower)) return -1;
    at += 1;
  }
  return -1;
}

/** A number that may be a count by what stands beside it; `blocked` where something speaks against it. */
export interface ListedNumber {
  readonly number: NumberPhrase;
  readonly blocked: boolean;
}

/** Numbers that share the unit of the count they are listed with: "8, 9 and 10 patients". */
export function addListed(
  text: string,
  tokens: readonly Token[],
  numbers: readonly ListedNumber[],
  found: Map<number, Candidate>,
): void {
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    const { number, blocked } = numbers[index] ?? {};
    if (number === undefined || blocked === true || number.dotted) continue;
    if (found.has(number.from)) continue;
    const mate = found.get(readCoordination(tokens, number.to));
    if (mate === undefined || mate.form === 'compound' || mate.form === 'fraction') continue;
    const alone = makeCandidate(text, tokens, number, 'list', number.from, null);
    found.set(number.from, { ...alone, unit: mate.unit, kind: mate.kind, use: mate.use });
  }
  // "n = 20 and 21", "n = 20, 21 and 19, respectively"
  for (let index = 1; index < numbers.length; index += 1) {
    const { number, blocked } = numbers[index] ?? {};
    const before = numbers[index - 1]?.number;
    if (number === undefined || before === undefined || blocked === true) continue;
    if (found.has(number.from)) continue;
    const mate = found.get(before.from);
    if (mate?.form !== 'n-equals' && !(mate?.form === 'list' && mate.unit === '')) continue;
    if (readCoordination(tokens, before.to) !== number.from || number.from - before.to > 3)
      continue;
    const next = tokens[number.to]?.lower ?? ')';
    if (![')', ',', ';', 'and', '/', 'in', 'for', '.', 'respectively'].includes(next)) continue;
    found.set(number.from, makeCandidate(text, tokens, number, 'list', number.from, null));
  }
}

const MOST_SHARES = 5;

/** Numbers that follow each other and add up to a count in the same sentence: "47 patients (25 idle, 22 active)". */
export function addShares(
  text: string,
  tokens: readonly Token[],
  numbers: readonly ListedNumber[],
  found: Map<number, Candidate>,
): void {
  const wholes = new Set<number>();
  for (const candidate of found.values()) if (candidate.value > 4) wholes.add(candidate.value);
  const loose = numbers.flatMap(({ number, blocked }) =>
    blocked || number.dotted || number.value <= 0 ? [] : [number],
  );
  for (let first = 0; first < loose.length; first += 1) {
    let sum = loose[first]?.value ?? 0;
    for (let last = first + 1; last < loose.length && last < first + MOST_SHARES; last += 1) {
      sum += loose[last]?.value ?? 0;
      if (!wholes.has(sum)) continue;
      for (const number of loose.slice(first, last + 1)) {
        if (found.has(number.from)) continue;
        found.set(number.from, makeCandidate(text, tokens, number, 'share', number.from, null));
      }
      break;
    }
  }
}
