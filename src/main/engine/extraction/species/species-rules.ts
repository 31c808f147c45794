import type { KindRules } from '../rules/kind-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import { ABOUT_SPECIES } from './about-species.ts';
import { describeSpecies } from './describe-species.ts';
import { SpeciesReader } from './suggest-species.ts';

/** The rules by which species are suggested. */
export const SPECIES_RULES: KindRules<'species'> = {
  version: RULE_VERSIONS.species,
  rules: ABOUT_SPECIES,
  cues: [],
  models: [],
  prepare: (tools) => {
    const reader = new SpeciesReader(tools);
    return {
      suggest: (article) => reader.suggest(article),
      describe: (marked) => describeSpecies(marked, reader),
    };
  },
};
