import type { Selectors } from '../quotes/selectors.ts';
import type { ClaimValue, FieldConfidence, Speaker } from '../../../shared/domain/claim.ts';
import type { SaidByRules } from '../../../shared/domain/agreement/against-rules.ts';
import type { StatedNowhere } from '../extraction/types.ts';

/** A claim to offer, with the quotes that prove it in the order of the text. */
export interface SuggestedClaim {
  readonly value: ClaimValue;
  readonly statement: string;
  readonly speaker: Speaker | null;
  readonly speakerName: string | null;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly confidence: number;
  readonly fieldConfidence: FieldConfidence;
  readonly quotes: readonly Selectors[];
}

/** One step from the suggestions that stand to those of a reading. */
export type SuggestionChange =
  | { readonly does: 'withdraw'; readonly claimId: string }
  | {
      readonly does: 'renew';
      readonly claimId: string;
      readonly claim: SuggestedClaim;
      /** Whether its typed value differs. */
      readonly value: boolean;
      /** Whether its quotes differ, or stand in another revision. */
      readonly proof: boolean;
    }
  | { readonly does: 'offer'; readonly claim: SuggestedClaim };

/** What the rules made of the current text of an article. */
export interface ArticleReading {
  readonly articleId: string;
  /** The text that was read, in which the quotes stand. */
  readonly revisionId: string;
  /** What it stands on, as `readFooting` says it: on another footing the changes are not the right ones. */
  readonly footing: string;
  /** The rules that read it, as `RULES` names them. */
  readonly rules: string;
  /** The language the text was taken for (BCP 47). */
  readonly language: string;
  readonly sentencesRead: number;
  readonly none: readonly StatedNowhere[];
  /** How many changes bring the suggestions that stand in step with it. */
  readonly changes: number;
}

/** What the rules say of the current text of an article, whatever readers recorded of it. */
export interface RulesSaid {
  readonly revisionId: string;
  /** The rules that read it, as `RULES` names them. */
  readonly rules: string;
  /** The language the text was taken for (BCP 47). */
  readonly language: string;
  readonly said: readonly SaidByRules[];
}
