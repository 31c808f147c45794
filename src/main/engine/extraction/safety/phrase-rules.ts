import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import { readPhraseConfidence } from './confidence.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

/** What a rule proposes for one sentence. */
export interface Proposal {
  readonly category: SafetyCategory;
  readonly ruleId: string;
  readonly confidence: number;
  /** The first of the words that spoke, as an index into the words of the sentence; null for all. */
  readonly from: number | null;
}

/** For each category what is proposed for one sentence. */
export type Proposals = Map<SafetyCategory, Proposal>;

interface PhraseRule {
  readonly id: string;
  readonly category: SafetyCategory;
  readonly needs: readonly number[];
  readonly unless: readonly number[];
  readonly sorts: readonly TextSort[] | null;
  readonly order: number;
}

/** Proposes a category for a sentence unless it is proposed with more confidence already. */
export function addProposal(
  proposals: Proposals,
  category: SafetyCategory,
  ruleId: string,
  confidence: number,
): void {
  const known = proposals.get(category);
  if (known === undefined || known.confidence < confidence)
    proposals.set(category, { category, ruleId, confidence, from: known?.from ?? null });
}

/** A title of fewer words than this states nothing. */
export const TITLE_WORDS = 4;

/** The rules that are phrases, looked up by the cue that they are found as. */
export class PhraseRules {
  readonly #byCue = new Map<number, PhraseRule>();

  constructor({ cues }: Pick<ReaderTools, 'cues'>) {
    const indexOf = (name: string): number => cues.indexOf(name);
    for (const [order, rule] of STATEMENT_RULES.entries()) {
      this.#byCue.set(indexOf(`s:${rule.id}`), {
        id: rule.id,
        category: rule.category,
        needs: (rule.needs ?? []).map(indexOf),
        unless: (rule.unless ?? []).map(indexOf),
        sorts: rule.sorts ?? null,
        order,
      });
    }
  }

  /**
   * What the phrase rules say about one sentence of a sort of text: for each category the first rule of
   * the table.
   */
  propose(read: ReadSentence, sort: TextSort): Proposals {
    const proposals: Proposals = new Map();
    if (read.sentence.heading && read.words.length < TITLE_WORDS) return proposals;
    const spoken: Partial<Record<SafetyCategory, number>> = {};
    read.cues.forEach((cue, at) => {
      const rule = this.#byCue.get(cue);
      if (rule === undefined || (spoken[rule.category] ?? Infinity) < rule.order) return;
      if (rule.sorts?.includes(sort) === false) return;
      const has = (one: number): boolean => read.cues.includes(one);
      if ((rule.needs.length > 0 && !rule.needs.some(has)) || rule.unless.some(has)) return;
      spoken[rule.category] = rule.order;
      proposals.set(rule.category, {
        category: rule.category,
        ruleId: `safety.${rule.id}`,
        confidence: readPhraseConfidence(rule.id),
        from: read.firsts[at] ?? null,
      });
    });
    return proposals;
  }
}
