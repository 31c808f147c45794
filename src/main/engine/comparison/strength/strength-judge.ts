import { STRENGTHS } from '../../../../shared/domain/comparison/strength.ts';
import type { Strength, ToldStrength } from '../../../../shared/domain/comparison/strength.ts';
import { listStrengthFeatures, readStrengthTokens } from './strength-features.ts';
import type { PlacedStatement, StrengthToken } from './strength-features.ts';
import { StrengthWords } from './strength-words.ts';
import type { StrengthKind } from './strength-words.ts';
import weights from './strength-weights.json' with { type: 'json' };

/** The kinds of words by which a level is shown, the most telling first. */
const SHOWN_BY: Readonly<Record<Strength, readonly StrengthKind[]>> = {
  none: ['denial', 'alike'],
  association: ['association', 'risk', 'comparison'],
  conditional: ['may', 'can', 'seems', 'perhaps', 'suggests'],
  cause: ['cause', 'effect'],
};

/** Tells how strongly statements put a relation, by weights that `scripts/fit-strength.ts` fits. */
export class StrengthJudge {
  readonly #words = new StrengthWords();
  readonly #weights: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(weights));

  /** The strength of a statement, and the word that shows it, with offsets into its text. Linear. */
  judge(statement: PlacedStatement): ToldStrength {
    const tokens = readStrengthTokens(statement.text, this.#words);
    const sums = [...(this.#weights.get('bias') ?? [])];
    for (const name of listStrengthFeatures(tokens, statement)) {
      const own = this.#weights.get(name);
      if (own === undefined) continue;
      for (let at = 0; at < own.length; at += 1) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
    }
    const most = Math.max(...sums);
    const level = STRENGTHS[sums.indexOf(most)] ?? 'none';
    return { level, shownBy: findShown(tokens, level) };
  }
}

function findShown(tokens: readonly StrengthToken[], level: Strength): ToldStrength['shownBy'] {
  for (const kind of SHOWN_BY[level]) {
    const token = tokens.find(({ kinds }) => kinds.includes(kind));
    if (token !== undefined) return { start: token.start, end: token.end };
  }
  return null;
}
