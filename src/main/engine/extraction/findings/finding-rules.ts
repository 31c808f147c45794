import type { KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import { sortBySurety } from '../rules/surety.ts';
import { ABOUT_FINDINGS } from './about-findings.ts';
import { describeFinding } from './describe-finding.ts';
import { CHANGE_MODELS, VALUE_MODELS } from './change-model.ts';
import { FINDING_CUES } from './finding-cues.ts';
import { FINDING_MODELS } from './finding-model.ts';
import { FINDING_TRAITS } from './finding-traits.ts';
import { ResultSignReader } from './result-signs.ts';
import { FindingSuggester } from './suggest-findings.ts';

/** The rules by which findings are suggested. */
export const FINDING_RULES: KindRules<'finding'> = {
  version: RULE_VERSIONS.finding,
  rules: ABOUT_FINDINGS,
  cues: [{ letter: 'f', place: 4, cues: FINDING_CUES }],
  models: [
    ...Object.values(FINDING_MODELS),
    ...Object.values(CHANGE_MODELS),
    ...Object.values(VALUE_MODELS),
  ],
  prepare: (tools) => {
    const traits = tools.judgeWords(FINDING_TRAITS.judge);
    const signs = new ResultSignReader(tools, traits);
    const suggester = new FindingSuggester(tools, signs, traits);
    return {
      suggest: (article) => sortBySurety(suggester.suggest(article)),
      describe: (marked) => describeFinding(marked, signs, traits),
    };
  },
};
