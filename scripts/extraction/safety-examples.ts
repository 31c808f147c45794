import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { AdverseJudge } from '../../src/main/engine/extraction/safety/adverse-model.ts';
import { CaveatJudge } from '../../src/main/engine/extraction/safety/caveat-model.ts';
import type { TextSort } from '../../src/main/engine/extraction/cues/text-sort.ts';
import type { TextSpan } from '../../src/main/engine/extraction/types.ts';
import { splitSentences } from '../../src/shared/domain/sentences.ts';
import { halfOf, readSource } from './corpora.ts';
import type { GoldArticle } from './corpora.ts';
import { readAnswered } from './own-labels.ts';
import { overlaps, overlapsAny } from './spans.ts';

/** The models of safety: harm by a medicine, harms as reports on trials state them, limitations. */
export const SAFETY_MODELS = ['drug', 'trial', 'caveat'] as const;
export type SafetyModel = (typeof SAFETY_MODELS)[number];

/** A sentence of a labelled article, with what the labels say about it. */
export interface SafetyExample {
  readonly source: string;
  readonly id: string;
  readonly half: 0 | 1;
  readonly sort: TextSort;
  readonly heading: boolean;
  /** The names of what each model looks at. */
  readonly features: Readonly<Record<SafetyModel, readonly string[]>>;
  readonly labels: Readonly<Record<SafetyModel, boolean>>;
  /** Did the corpus judge the sentence at all? */
  readonly judged: boolean;
  /** Does it only announce limitations that follow? */
  readonly leadIn: boolean;
}

const SOURCES = ['ade-corpus', 'consort-tm', 'limitation-test', 'limitation-seed'];
/** What the labels of the corpora are called for each model. */
const KINDS: Readonly<Record<SafetyModel, readonly string[]>> = {
  drug: ['adverse-event'],
  trial: ['harms'],
  caveat: ['limitation'],
};

/** What was read by hand in abstracts of all kinds, where case reports are few. */
export const BY_HAND = 'by-hand-abstracts';

/** The tables of cues that each model looks at, by the letter before their names. */
const ADVERSE = /^[ae]:/;
const CAVEAT = /^[ck]:/;

/** A reader of texts, with what the models of safety look at. */
export interface SafetyReaders {
  readonly reader: Reader;
  readonly adverse: AdverseJudge;
  readonly caveats: CaveatJudge;
}

/** Makes a reader ready for statements on safety. */
export function withSafety(reader: Reader): SafetyReaders {
  const { tools } = reader;
  return { reader, adverse: new AdverseJudge(tools), caveats: new CaveatJudge(tools) };
}

function isJudged({ gold }: GoldArticle, sentence: TextSpan, labelled: boolean): boolean {
  if (labelled) return true;
  if (gold.safetyScope !== undefined && !overlapsAny(sentence, gold.safetyScope)) return false;
  return !overlapsAny(sentence, gold.safetyNeutral ?? []);
}

/** The sentences of an article with what its labels say of their safety; see `GoldArticle`. */
export function labelSafety(
  { reader, adverse, caveats }: SafetyReaders,
  article: GoldArticle,
): SafetyExample[] {
  const { id, source, text, gold } = article;
  const { reads, sort } = reader.open(text);
  const limits = caveats.readCaveatFeatures(reads, text.length);
  const listCues = (read: ReadSentence, table: RegExp): string[] =>
    reader.tools.cues.listNames(read).filter((name) => table.test(name));
  return reads.map((read, at) => {
    const { heading } = read.sentence;
    const hits = (gold.safety ?? []).filter((span) => overlaps(read.sentence, span));
    const says = (model: SafetyModel): boolean =>
      hits.some(({ kind }) => KINDS[model].includes(kind ?? ''));
    const harms = listCues(read, ADVERSE);
    const plain = listWordFeatures(read, false);
    return {
      source,
      id,
      half: halfOf(id),
      sort,
      heading,
      features: {
        drug: [...harms, ...adverse.readDrugFeatures(read), ...listWordFeatures(read, true)],
        trial: [...harms, ...adverse.readTrialFeatures(reads, at), ...plain],
        caveat: [...listCues(read, CAVEAT), ...(limits[at] ?? []), ...plain],
      },
      labels: { drug: says('drug'), trial: says('trial'), caveat: says('caveat') },
      judged: isJudged(article, read.sentence, hits.length > 0),
      leadIn: caveats.isLeadIn(read),
    };
  });
}

function readHandLabels(readers: SafetyReaders): SafetyExample[] {
  return readAnswered('safety-labels.json').flatMap(({ article, answers }) => {
    const sentences = splitSentences(article.text);
    const examples = labelSafety(readers, { ...article, source: BY_HAND, gold: {} });
    return [...answers].flatMap(([start, answer]) => {
      const example = examples[sentences.findIndex((sentence) => sentence.start === start)];
      const labels = { drug: answer === 1, trial: false, caveat: false };
      return example === undefined ? [] : [{ ...example, labels, judged: true }];
    });
  });
}

/** The sentences of all articles whose safety statements are labelled, and those read by hand. */
export function readSafetyExamples(reader: Reader): SafetyExample[] {
  const readers = withSafety(reader);
  const labelled = SOURCES.flatMap(readSource);
  return [
    ...labelled.flatMap((article) => labelSafety(readers, article)),
    ...readHandLabels(readers),
  ];
}
