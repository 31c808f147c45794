import type { KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import { sortBySurety } from '../rules/surety.ts';
import { ABOUT_SAFETY } from './about-safety.ts';
import { ADVERSE_CUES } from './adverse-cues.ts';
import { ADVERSE_MODELS } from './adverse-model.ts';
import { CAUTION_CUES } from './caution-cues.ts';
import { CAVEAT_CUES } from './caveat-cues.ts';
import { CAVEAT_MODEL } from './caveat-model.ts';
import { describeSafety } from './describe-safety.ts';
import { EVENT_CUES } from './event-cues.ts';
import { NEAR_MISS_CUES } from './near-miss-cues.ts';
import { PhraseRules } from './phrase-rules.ts';
import { StatementProposer } from './propose-statements.ts';
import { SIGN_MODELS, SignJudge } from './sign-model.ts';
import { STATEMENT_RULES } from './statement-rules.ts';
import { STATEMENT_SIGNS } from './statement-signs.ts';
import { suggestSafety } from './suggest-safety.ts';

/** The rules by which statements on safety are suggested. */
export const SAFETY_RULES: KindRules<'safety'> = {
  version: RULE_VERSIONS.safety,
  rules: ABOUT_SAFETY,
  cues: [
    { letter: 'a', place: 1, cues: ADVERSE_CUES },
    { letter: 'c', place: 2, cues: CAVEAT_CUES },
    { letter: 's', place: 3, cues: [...STATEMENT_RULES, ...STATEMENT_SIGNS] },
    { letter: 'k', place: 5, cues: CAUTION_CUES },
    { letter: 'e', place: 6, cues: EVENT_CUES },
    { letter: 'm', place: 7, cues: NEAR_MISS_CUES },
  ],
  models: [...Object.values(ADVERSE_MODELS), CAVEAT_MODEL, ...Object.values(SIGN_MODELS)],
  prepare: (tools) => {
    const phrases = new PhraseRules(tools);
    const signs = new SignJudge(tools);
    const proposer = new StatementProposer(tools, phrases, signs);
    return {
      suggest: (article) => sortBySurety(suggestSafety(article, proposer)),
      describe: (marked) => describeSafety(marked, phrases, signs),
    };
  },
};
