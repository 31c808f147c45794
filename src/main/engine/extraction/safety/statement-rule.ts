import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import type { Cue } from '../cues/cue-phrases.ts';
import type { TextSort } from '../cues/text-sort.ts';

/** A phrase that states something about safety wherever it stands. */
export interface StatementRule extends Cue {
  readonly category: SafetyCategory;
  /** A text in which it speaks, of the words in `⟦…⟧`; some rules speak only where people are quoted. */
  readonly example: string;
  /** Other cues of which one must be in the sentence as well. */
  readonly needs?: readonly string[];
  /** Cues that must not be in the sentence. */
  readonly unless?: readonly string[];
  /** The sorts of text in which the rule speaks; all where absent. */
  readonly sorts?: readonly TextSort[];
}
