import type { RuleDescription } from '../../../shared/domain/accuracy.ts';
import { COMMON_KINDS } from '../../../shared/domain/claim.ts';
import {
  PUBLICATION_STATUS_RULES,
  SETTING_RULES,
  STUDY_DESIGN_RULES,
} from './article-facts/fact-rules.ts';
import { FINDING_RULES } from './findings/finding-rules.ts';
import type { RulesByKind } from './rules/kind-rules.ts';
import { SAFETY_RULES } from './safety/safety-rules.ts';
import { SAMPLE_SIZE_RULES } from './sample-sizes/sample-size-rules.ts';
import { SPECIES_RULES } from './species/species-rules.ts';

/** The rules by which Collate suggests claims. */
export const CLAIM_RULES: RulesByKind = {
  study_design: STUDY_DESIGN_RULES,
  publication_status: PUBLICATION_STATUS_RULES,
  setting: SETTING_RULES,
  sample_size: SAMPLE_SIZE_RULES,
  species: SPECIES_RULES,
  finding: FINDING_RULES,
  safety: SAFETY_RULES,
};

/** Every rule in words; a test checks that no rule speaks that is not described here. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = COMMON_KINDS.flatMap(
  (kind) => CLAIM_RULES[kind].rules,
);
