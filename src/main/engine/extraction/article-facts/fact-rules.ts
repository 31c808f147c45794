import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { CommonKind } from '../../../../shared/domain/claim.ts';
import type { KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';

/** Rules of a kind that readers alone record: they suggest nothing and fill in nothing. */
function byReadersAlone<Kind extends CommonKind>(nothing: SketchOf<Kind>): KindRules<Kind> {
  return {
    version: RULE_VERSIONS[nothing.kind],
    rules: [],
    cues: [],
    models: [],
    prepare: () => ({ suggest: () => [], describe: () => nothing }),
  };
}

/** The design of the study is recorded by readers alone. */
export const STUDY_DESIGN_RULES: KindRules<'study_design'> = byReadersAlone({
  kind: 'study_design',
  design: null,
  subject: null,
});

/** Whether and how it was published is recorded by readers alone. */
export const PUBLICATION_STATUS_RULES: KindRules<'publication_status'> = byReadersAlone({
  kind: 'publication_status',
  status: null,
  subject: null,
});

/** Where and when it was done is recorded by readers alone. */
export const SETTING_RULES: KindRules<'setting'> = byReadersAlone({
  kind: 'setting',
  country: null,
  years: null,
  followUp: null,
  words: {},
});
