import { REPORTED } from '../../src/main/engine/extraction/safety/sign-model.ts';
import type { Reported } from '../../src/main/engine/extraction/safety/sign-model.ts';
import { STATEMENT_RULES } from '../../src/main/engine/extraction/safety/statement-rules.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { readBulk, readSource } from './corpora.ts';
import { readLabelledNews } from './news-examples.ts';
import type { Judgement } from './news-examples.ts';
import { joinLabels, readOwnFile } from './own-labels.ts';
import { labelSafety, withSafety } from './safety-examples.ts';
import {
  labelReport,
  labelSentences,
  labelStatements,
  labelText,
  listFeatures,
  openText,
  withSigns,
} from './sign-examples.ts';
import type { SentenceKind, SignExample, SignReader, Statements } from './sign-examples.ts';
import {
  joinTexts,
  readNumbersAndSafety,
  readOwnTexts,
  readPlacedLabels,
  readTexts,
} from './wide-labels/labelled-texts.ts';

/** Corpora whose harms and limitations are labelled, and what is asked of them. */
const CORPORA: Readonly<
  Record<string, { readonly source: 'papers' | 'cases'; readonly asked: readonly Reported[] }>
> = {
  'consort-tm': { source: 'papers', asked: ['caveat'] },
  'limitation-test': { source: 'papers', asked: ['caveat'] },
  'ade-corpus': { source: 'cases', asked: ['adverse_event'] },
};

function readStatements(signs: SignReader): SignExample[] {
  const judged = readOwnFile('safety-statements.json') as Readonly<
    Record<string, Readonly<Record<string, Statements>>>
  >;
  return Object.entries(judged).flatMap(([corpus, byArticle]) =>
    joinLabels(readBulk(corpus), byArticle).flatMap(({ article, labels }) =>
      labelStatements(signs, article, labels),
    ),
  );
}

function readWholeTexts(signs: SignReader): SignExample[] {
  const labels = [...readPlacedLabels('dev'), ...readNumbersAndSafety('dev')];
  const texts = readTexts(labels, readOwnTexts());
  return joinTexts(labels, texts).flatMap((one) => labelText(signs, one, 'dev'));
}

/** The sentences of reports whose suggestions a reader judged, each for what it was suggested as. */
function readNewsJudgements(signs: SignReader): SignExample[] {
  const judgements = readOwnFile('news-judgements.json') as Record<string, readonly Judgement[]>;
  return joinLabels(readBulk('news'), judgements).flatMap(({ article, labels }) => {
    const opened = openText(signs, article.text);
    return labels.flatMap(([start, , value, right]): SignExample[] => {
      const at = opened.reads.findIndex(
        ({ sentence }) => sentence.start <= start && start < sentence.end,
      );
      const asked = REPORTED.filter((category) => category === value);
      if (at < 0 || asked.length === 0) return [];
      const features = listFeatures(signs, opened, at, 'judged-news');
      const states = new Set(right === 1 ? [value] : []);
      return [{ id: article.id, source: 'judged-news', part: 'dev', features, states, asked }];
    });
  });
}

function readCorpora(signs: SignReader): SignExample[] {
  const safety = withSafety(signs.reader);
  return Object.entries(CORPORA).flatMap(([corpus, { source, asked }]) =>
    readSource(corpus).flatMap((article) => {
      const opened = openText(signs, article.text);
      const judgements = labelSafety(safety, article);
      return opened.reads.flatMap((read, at): SignExample[] => {
        const { judged = false, labels } = judgements[at] ?? {};
        if (!judged || read.sentence.heading) return [];
        const features = listFeatures(signs, opened, at, source);
        const states = new Set<string>();
        if (labels?.caveat === true) states.add('caveat');
        if (labels?.drug === true) states.add('adverse_event');
        return [{ id: article.id, source, part: 'dev', features, states, asked }];
      });
    }),
  );
}

/** The examples by which phrase rules are told to readers. */
function labelRules(signs: SignReader): SignExample[] {
  const kinds = STATEMENT_RULES.map(({ category, example }) => ({
    category,
    yes: [example.slice(example.indexOf('⟦') + 1, example.indexOf('⟧'))],
    no: [],
  }));
  return labelSentences(signs, Object.fromEntries(kinds.entries()));
}

/** All labelled sentences that the models of signs are fitted to and measured on. */
export function readSignExamples(reader: Reader): SignExample[] {
  const signs = withSigns(reader);
  const own = readOwnFile('safety-sentences.json') as Readonly<Record<string, SentenceKind>>;
  return [
    ...readLabelledNews().flatMap(({ article, labels }) => labelReport(signs, article, labels)),
    ...readNewsJudgements(signs),
    ...readWholeTexts(signs),
    ...readStatements(signs),
    ...readCorpora(signs),
    ...labelSentences(signs, own),
    ...labelRules(signs).map((one) => ({ ...one, part: 'dev' as const })),
  ];
}
