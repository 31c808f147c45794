import type { Context, HandlersOf } from '../handler-types.ts';
import { readArticle } from '../library/queries.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { RULE_DESCRIPTIONS } from './about-rules.ts';
import { readAccuracy } from './accuracy-file.ts';
import { extractClaims } from './extract.ts';
import { speciesLexicon } from './lexicon-file.ts';
import { saveSuggestions } from './save-suggestions.ts';

/** How many species the claim editor is offered. */
const SPECIES_OFFERED = 12;

async function suggestAll(
  context: Context,
  control: JobControl,
  articleIds: readonly string[],
): Promise<string> {
  const lexicon = speciesLexicon(context.resources);
  const transact = context.transactInSteps(
    articleIds.length === 1
      ? 'Suggest claims'
      : `Suggest claims in ${String(articleIds.length)} articles`,
  );
  let saved = 0;
  let otherLanguages = 0;
  for (const [index, id] of articleIds.entries()) {
    await control.breathe();
    const article = readArticle(context.db, id);
    const revisionId = article.revisions.at(-1)!.id;
    control.report({ done: index, current: article.csl.title ?? '' });
    const extraction = extractClaims(article.text, lexicon);
    if (extraction.language !== 'en') otherLanguages += 1;
    saved += transact(() =>
      saveSuggestions(context.db, { id, revisionId }, extraction, context.now()),
    );
    control.report({ done: index + 1 });
  }
  const notEnglish =
    otherLanguages > 0
      ? ` ${String(otherLanguages)} not in English: suggestions are for English.`
      : '';
  return `${saved === 0 ? 'No new claims' : `${String(saved)} claims`} suggested in ${String(articleIds.length)} ${articleIds.length === 1 ? 'article' : 'articles'}.${notEnglish}`;
}

export const extractionHandlers = {
  'species.search': ({ resources }, { text }) =>
    speciesLexicon(resources)
      .searchSpecies(text, SPECIES_OFFERED)
      .map((choice) => ({ ...choice })),

  'extraction.about': ({ resources }) => ({
    rules: RULE_DESCRIPTIONS.map((rule) => ({ ...rule, examples: [...rule.examples] })),
    accuracy: readAccuracy(resources),
  }),

  'extraction.suggest': (context, { articleIds }) => ({
    jobId: context.jobs.start(
      'extraction',
      articleIds.length === 1
        ? 'Finding claims'
        : `Finding claims in ${String(articleIds.length)} articles`,
      articleIds.length,
      (control) => suggestAll(context, control, articleIds),
    ),
  }),
} satisfies HandlersOf<'species.search' | 'extraction.about' | 'extraction.suggest'>;
