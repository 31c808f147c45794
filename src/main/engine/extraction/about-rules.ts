import type { RuleDescription } from '../../../shared/domain/accuracy.ts';

/** Every rule in words; a test checks that no rule speaks that is not described here. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = [];
