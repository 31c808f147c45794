import { STRENGTHS } from './strength.ts';
import type { StatementRole, Strength, StrengthChange, ToldStrength } from './strength.ts';
import weights from './strength-change-weights.json' with { type: 'json' };

/** A statement of which it is known how strong it is, and who states it. */
export interface WeighedStatement extends Pick<ToldStrength, 'chances' | 'words'> {
  readonly role: StatementRole;
}

/** How the right of two statements differs from the left in strength, and how strong each is taken for then. */
export interface ComparedStrengths {
  readonly change: StrengthChange;
  readonly strengths: readonly [Strength, Strength];
}

/** In the order of the weights. */
export const STRENGTH_CHANGES: readonly StrengthChange[] = ['down', 'same', 'up'];
/** A change is told from a smaller chance than that there is none: it is rarer, and what a reader looks for. */
const IMPORTANCE = [1.8, 1, 1.8];
/** A finding goes from the paper to the press release to the news. */
const WAY: readonly StatementRole[] = ['paper', 'release', 'news'];
const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const LIKENESS_TENTHS = [1, 2, 3, 4, 6, 8];

/** For each feature the weights of the changes, in order, and `bias` among them. */
export type StrengthChangeTable = Readonly<Record<string, readonly number[]>>;

/**
 * What is weighed of two statements, by name: how likely the right is weaker, as strong and stronger by the chances of
 * each alone, in tenths; the share of words that they have in common; who states them; and their likeliest levels.
 */
export function listChangeFeatures(left: WeighedStatement, right: WeighedStatement): Set<string> {
  const alone = [0, 0, 0];
  eachPair(left, right, (change, chance) => {
    alone[change] = (alone[change] ?? 0) + chance;
  });
  const likeness = shareWords(left.words, right.words);
  const [one, other] = [left, right].map(({ chances }) => levelOf(chances));
  return new Set([
    ...STRENGTH_CHANGES.flatMap((change, at) => listReached(change, alone[at] ?? 0, TENTHS)),
    ...listReached('alike', likeness, LIKENESS_TENTHS),
    `${left.role} to ${right.role}`,
    `left ${one ?? ''}`,
    `right ${other ?? ''}`,
    `${one ?? ''} to ${other ?? ''}`,
  ]);
}

/**
 * How the strength of the right statement differs from that of the left. Both are judged together, as each alone is told
 * less surely than whether they differ: the levels are the likeliest that agree with the change. The same words are as
 * strong as themselves, and the other way round the answer is turned round. The table is made by `scripts/fit-strength.ts`.
 */
export function compareStrengths(
  left: WeighedStatement,
  right: WeighedStatement,
  table: StrengthChangeTable = weights,
): ComparedStrengths {
  const weighed = weighBothWays(left, right, table).map(
    (chance, at) => chance * (IMPORTANCE[at] ?? 1),
  );
  const isSame = left.words.join(' ') === right.words.join(' ');
  const told = isSame ? SAME : weighed.indexOf(Math.max(...weighed));
  let likeliest = -1;
  let strengths: readonly [Strength, Strength] = ['none', 'none'];
  eachPair(left, right, (change, chance, pair) => {
    if (change !== told || chance <= likeliest) return;
    likeliest = chance;
    strengths = pair;
  });
  return { change: STRENGTH_CHANGES[told] ?? 'same', strengths };
}

const SAME = STRENGTH_CHANGES.indexOf('same');

const levelOf = (chances: readonly number[]): Strength =>
  STRENGTHS[chances.indexOf(Math.max(...chances))] ?? 'none';

/** Each pair of levels with its change and its chance, as if the two statements had nothing to do with each other. */
function eachPair(
  left: WeighedStatement,
  right: WeighedStatement,
  hear: (change: number, chance: number, pair: readonly [Strength, Strength]) => void,
): void {
  for (const [at, one] of STRENGTHS.entries())
    for (const [to, other] of STRENGTHS.entries())
      hear(SAME + Math.sign(to - at), (left.chances[at] ?? 0) * (right.chances[to] ?? 0), [
        one,
        other,
      ]);
}

const listReached = (name: string, share: number, tenths: readonly number[]): string[] =>
  tenths.filter((tenth) => share >= tenth / 10).map((tenth) => `${name} from .${String(tenth)}`);

function shareWords(left: readonly string[], right: readonly string[]): number {
  const all = new Set([...left, ...right]).size;
  const common = new Set(left).size + new Set(right).size - all;
  return common / Math.max(1, all);
}

/** The chances of the changes, fitted on pairs that go the way of a finding; where that is not known, of both ways. */
function weighBothWays(
  left: WeighedStatement,
  right: WeighedStatement,
  table: StrengthChangeTable,
): readonly number[] {
  const [from, to] = [WAY.indexOf(left.role), WAY.indexOf(right.role)] as const;
  const way = from < 0 || to < 0 ? 0 : Math.sign(to - from);
  const onward = way < 0 ? [0, 0, 0] : weigh(left, right, table);
  const back = way > 0 ? [0, 0, 0] : weigh(right, left, table).toReversed();
  return onward.map((chance, at) => chance + (back[at] ?? 0));
}

function weigh(
  left: WeighedStatement,
  right: WeighedStatement,
  table: StrengthChangeTable,
): number[] {
  const sums = STRENGTH_CHANGES.map((_, at) => table.bias?.[at] ?? 0);
  for (const name of listChangeFeatures(left, right)) {
    const row = table[name];
    if (row !== undefined)
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
  }
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / total);
}
