import type { CommonKind } from '../../../../shared/domain/claim.ts';

/**
 * The version of the rules of each kind. It goes up when the rules, their cues or weights change what
 * they suggest: readers are then offered only what is new.
 * They stand apart from the rules, as much asks for a version and needs no rule.
 */
export const RULE_VERSIONS: Readonly<Record<CommonKind, number>> = {
  study_design: 1,
  publication_status: 1,
  setting: 1,
  sample_size: 7,
  species: 4,
  finding: 7,
  safety: 6,
};
