import { COMMON_KINDS } from '../../../shared/domain/claim.ts';
import { HAS_RULES } from '../../../shared/domain/rule-reading.ts';
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import { RULE_VERSIONS } from '../extraction/rules/rule-versions.ts';

/** The versions of all rules in one line, `n1 sp1 f1 s1`: a text read with others is due again. */
export const RULES = COMMON_KINDS.filter((kind) => HAS_RULES[kind])
  .map((kind) => `${KIND_CODES[kind]}${String(RULE_VERSIONS[kind])}`)
  .join(' ');
