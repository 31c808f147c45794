import type { KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import { ABOUT_COUNTS } from './about-counts.ts';
import { describeCount } from './describe-count.ts';
import { COUNT_CURVE, COUNT_WEIGHTS } from './count-weights.ts';
import { RoleJudge } from './judge-role.ts';
import { CandidateReader } from './read.ts';
import { suggestSampleSizes } from './suggest.ts';

/** The rules by which sample sizes are suggested. */
export const SAMPLE_SIZE_RULES: KindRules<'sample_size'> = {
  version: RULE_VERSIONS.sample_size,
  rules: ABOUT_COUNTS,
  cues: [],
  models: [],
  prepare: (tools) => {
    const candidates = new CandidateReader(tools, COUNT_WEIGHTS);
    const roles = new RoleJudge(COUNT_WEIGHTS);
    return {
      suggest: (article) =>
        suggestSampleSizes(article, candidates, roles, COUNT_WEIGHTS, COUNT_CURVE),
      describe: describeCount,
    };
  },
};
