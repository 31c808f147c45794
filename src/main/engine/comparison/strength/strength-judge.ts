import { STRENGTHS } from '../../../../shared/domain/comparison/strength.ts';
import type { Strength, ToldStrength } from '../../../../shared/domain/comparison/strength.ts';
import { nameOfWord, readStrengthTokens, tellStrengthFeatures } from './strength-features.ts';
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

/** What speaks for each level, and the statement for which it was weighed last: it counts once in each. */
interface Weight {
  readonly levels: readonly number[];
  weighedFor: number;
}

const WORD_NAME = nameOfWord('');
const PAIR_NAME = /^(?<kind>[bv]):(?<first>[^ ]+) (?<second>[^ ]+)$/u;

/** Tells how strongly statements put a relation, by weights that `scripts/fit-strength.ts` fits. */
export class StrengthJudge {
  readonly #words = new StrengthWords();
  readonly #named = new Map<string, Weight>();
  /** Those of words, of pairs by their first word and of words by field: most have none, and no name is put together. */
  readonly #ofWords = new Map<string, Weight>();
  readonly #ofPairs = new Map<string, Map<string, Weight>>();
  readonly #ofFields = new Map<string, Map<string, Weight>>();
  #statement = 0;

  constructor() {
    for (const [name, levels] of Object.entries(weights)) {
      const weight = { levels, weighedFor: 0 };
      const { kind, first, second } = PAIR_NAME.exec(name)?.groups ?? {};
      if (first !== undefined && second !== undefined) {
        const pairs = kind === 'b' ? this.#ofPairs : this.#ofFields;
        const followers = pairs.get(first) ?? new Map<string, Weight>();
        pairs.set(first, followers.set(second, weight));
      } else if (name.startsWith(WORD_NAME))
        this.#ofWords.set(name.slice(WORD_NAME.length), weight);
      else this.#named.set(name, weight);
    }
  }

  /** The strength of a statement, and the word that shows it, with offsets into its text. Linear. */
  judge(statement: PlacedStatement): ToldStrength {
    const tokens = readStrengthTokens(statement.text, this.#words);
    const sums = [...(this.#named.get('bias')?.levels ?? [])];
    this.#statement += 1;
    const weigh = (weight: Weight | undefined): void => {
      if (weight === undefined || weight.weighedFor === this.#statement) return;
      weight.weighedFor = this.#statement;
      const { levels } = weight;
      for (let at = 0; at < levels.length; at += 1) sums[at] = (sums[at] ?? 0) + (levels[at] ?? 0);
    };
    tellStrengthFeatures(tokens, statement, {
      word: (word, field) => {
        weigh(this.#ofWords.get(word));
        weigh(this.#ofFields.get(field)?.get(word));
      },
      pair: (first, second) => weigh(this.#ofPairs.get(first)?.get(second)),
      named: (name) => weigh(this.#named.get(name)),
    });
    const chances = shareOut(sums);
    const level = STRENGTHS[chances.indexOf(Math.max(...chances))] ?? 'none';
    const shownAs = STRENGTHS.map((one) => findShown(tokens, one));
    const words = tokens.map(({ word }) => word);
    return { level, shownBy: shownAs[STRENGTHS.indexOf(level)] ?? null, chances, shownAs, words };
  }
}

/** The chance of each level. */
function shareOut(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((left, right) => left + right, 0);
  return shares.map((share) => share / total);
}

function findShown(tokens: readonly StrengthToken[], level: Strength): ToldStrength['shownBy'] {
  for (const kind of SHOWN_BY[level]) {
    const token = tokens.find(({ kinds }) => kinds.includes(kind));
    if (token !== undefined) return { start: token.start, end: token.end };
  }
  return null;
}
