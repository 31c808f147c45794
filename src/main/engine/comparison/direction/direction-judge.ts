import { DIRECTIONS } from '../../../../shared/domain/comparison/direction.ts';
import type { ToldDirection } from '../../../../shared/domain/comparison/direction.ts';
import { rankClauses, readQuestion } from './direction-clauses.ts';
import type { DirectionQuestion } from './direction-clauses.ts';
import { listDirectionFeatures } from './direction-features.ts';
import { kindOfOutcome } from './direction-words.ts';
import weights from './direction-weights.json' with { type: 'json' };

/** Less sure than this it is left open. */
const LEAST_SURE = 0.45;

/** Tells which way an outcome went, by weights that `scripts/fit-direction.ts` fits. */
export class DirectionJudge {
  readonly #weights: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(weights));

  /**
   * Which way the outcome went with the intervention, held against the comparator, as the text tells it; with the
   * clause that tells it best. Takes time in proportion to the text.
   */
  judge(text: string, asked: DirectionQuestion): ToldDirection {
    const question = readQuestion(asked);
    const clauses = rankClauses(text, question);
    const [best] = clauses;
    if (best === undefined || best.about === 0)
      return { direction: 'unclear', chance: 0, shownBy: null };
    const sums = [...(this.#weights.get('bias') ?? [])];
    for (const name of listDirectionFeatures(clauses, question, kindOfOutcome(asked.outcome)))
      for (const [at, weight] of (this.#weights.get(name) ?? []).entries())
        sums[at] = (sums[at] ?? 0) + weight;
    const most = Math.max(...sums);
    const chance = 1 / sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
    const direction = DIRECTIONS[sums.indexOf(most)];
    return {
      direction: direction === undefined || chance < LEAST_SURE ? 'unclear' : direction,
      chance,
      shownBy: { start: best.start, end: best.end },
    };
  }
}
