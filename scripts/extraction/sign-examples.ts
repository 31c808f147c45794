import { EventContext } from '../../src/main/engine/extraction/safety/event-context.ts';
import { PhraseRules } from '../../src/main/engine/extraction/safety/phrase-rules.ts';
import { listSignFeatures, REPORTED } from '../../src/main/engine/extraction/safety/sign-model.ts';
import { SafetySorter } from '../../src/main/engine/extraction/safety/safety-sort.ts';
import type { SafetySort } from '../../src/main/engine/extraction/safety/safety-sort.ts';
import type { Reported } from '../../src/main/engine/extraction/safety/sign-model.ts';
import type { ReadSentence } from '../../src/main/engine/extraction/cues/reading.ts';
import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import type { BulkArticle } from './corpora.ts';
import { isAbout } from './news-examples.ts';
import type { NewsLabels } from './news-examples.ts';
import type { LabelledText } from './wide-labels/labelled-texts.ts';
import { partOfText } from './wide-labels/part-of-text.ts';
import type { Part } from './wide-labels/placed-labels.ts';

/** Where a labelled sentence comes from. */
export type SignSource = 'news' | 'judged-news' | 'texts' | 'judged' | 'own' | 'papers' | 'cases';

/** A sentence with what readers say of its safety. */
export interface SignExample {
  /** The article, or the sentence itself where it stands alone. */
  readonly id: string;
  readonly source: SignSource;
  readonly part: Part;
  readonly features: readonly string[];
  /** What it states; of a category that is not among `asked` nothing is known. */
  readonly states: ReadonlySet<string>;
  readonly asked: readonly Reported[];
}

/** A feature that tells only by whom a sentence of a source was labelled: each counts something else. */
const LABELLED_BY: Readonly<Partial<Record<SignSource, string>>> = {
  news: 'labelled-news',
  papers: 'labelled-papers',
  cases: 'labelled-cases',
};
/** The features that no sentence has which is not labelled. */
export const READER_FEATURES: ReadonlySet<string> = new Set(Object.values(LABELLED_BY));

/** Marks that say something of a sentence that stands alone. */
const OWN_MARK = /^(?:drug|harm|asks$|short$|long$)/;

/** A reader with the phrase rules, whose words are features too. */
export interface SignReader {
  readonly reader: Reader;
  readonly phrases: PhraseRules;
  readonly sorter: SafetySorter;
  readonly context: EventContext;
}

/** Makes a reader ready for signs. */
export function withSigns(reader: Reader): SignReader {
  return {
    reader,
    phrases: new PhraseRules(reader.tools),
    sorter: new SafetySorter(reader.tools),
    context: new EventContext(reader.tools),
  };
}

/** A text as the models of signs see it. */
export interface SignedText {
  readonly reads: readonly ReadSentence[];
  readonly sort: SafetySort;
  /** What each sentence has from the rest of the text. */
  readonly contexts: readonly (readonly string[])[];
}

/** Reads a text for the models of signs. */
export function openText({ reader, sorter, context }: SignReader, text: string): SignedText {
  const { reads, sort } = reader.open(text);
  return { reads, sort: sorter.judge(reads, sort), contexts: context.list(reads) };
}

/** The features of the sentence `at` that the models of signs look at. */
export function listFeatures(
  { reader, phrases }: SignReader,
  { reads, sort, contexts }: SignedText,
  at: number,
  source: SignSource,
): string[] {
  const read = reads[at];
  if (read === undefined) return [];
  const by = LABELLED_BY[source];
  return [
    ...reader.tools.cues.listNames(read),
    ...listSignFeatures(
      read,
      contexts[at] ?? [],
      sort,
      phrases.propose(read, sort === 'cases' ? 'abstract' : sort),
    ),
    ...listWordFeatures(read, false),
    ...(by === undefined ? [] : [by]),
  ];
}

/** The sentences of a text that readers labelled as a whole, without those that they left open. */
export function labelText(
  signs: SignReader,
  { text, labels }: LabelledText,
  part: Part,
): SignExample[] {
  const opened = openText(signs, text);
  return opened.reads.flatMap((read, at) => {
    const isOpen = labels.unsure.some(([start, end]) => isAbout([start, end, null], read.sentence));
    if (read.sentence.heading || isOpen) return [];
    const about = labels.safety.filter(({ at: [start, end], category }) =>
      isAbout([start, end, category], read.sentence),
    );
    const states = new Set(about.map(({ category }) => category));
    const features = listFeatures(signs, opened, at, 'texts');
    return [{ id: labels.id, source: 'texts' as const, part, features, states, asked: REPORTED }];
  });
}

/** A kind of statement with sentences that make it, and sentences that only sound like it. */
export interface SentenceKind {
  /** Null where all are `no`. */
  readonly category: string | null;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Sentences of our own, each read by itself; a part of them is put aside by a hash of their words. */
export function labelSentences(
  { reader, phrases }: SignReader,
  kinds: Readonly<Record<string, SentenceKind>>,
): SignExample[] {
  const label = (text: string, states: ReadonlySet<string>): SignExample[] =>
    reader
      .open(text, [{ index: 0, start: 0, end: text.length, heading: false }])
      .reads.map((read) => {
        const marks = read.marks.filter((mark) => OWN_MARK.test(mark));
        const told = phrases.propose(read, 'reportage');
        const features = [
          ...reader.tools.cues.listNames(read),
          ...listSignFeatures({ marks }, [], null, told),
          ...listWordFeatures(read, false),
        ];
        return {
          id: text,
          source: 'own',
          part: partOfText(text),
          features,
          states,
          asked: REPORTED,
        };
      });
  return Object.values(kinds).flatMap(({ category, yes, no }) => [
    ...yes.flatMap((text) => label(text, new Set(category === null ? [] : [category]))),
    ...no.flatMap((text) => label(text, new Set())),
  ]);
}

/** What a reader says that a sentence states, by where it starts. */
export type Statements = readonly (readonly [start: number, states: readonly string[]])[];

/** The sentences of an article that a reader judged one by one. */
export function labelStatements(
  signs: SignReader,
  article: BulkArticle,
  statements: Statements,
): SignExample[] {
  const opened = openText(signs, article.text);
  const byStart = new Map(statements);
  return opened.reads.flatMap((read, at) => {
    const states = byStart.get(read.sentence.start);
    if (states === undefined) return [];
    const features = listFeatures(signs, opened, at, 'judged');
    return [
      {
        id: article.id,
        source: 'judged' as const,
        part: 'dev' as const,
        features,
        states: new Set(states),
        asked: REPORTED,
      },
    ];
  });
}

/** The sentences of a labelled report: a label is about those that it covers enough of. */
export function labelReport(
  signs: SignReader,
  article: BulkArticle,
  { part, safety }: NewsLabels,
): SignExample[] {
  const opened = openText(signs, article.text);
  return opened.reads.map((read, at) => {
    const about = safety.filter((label) => isAbout(label, read.sentence));
    return {
      id: article.id,
      source: 'news',
      part: part === 'dev' ? 'dev' : 'aside',
      features: listFeatures(signs, opened, at, 'news'),
      states: new Set(about.map(([, , category]) => category)),
      asked: REPORTED,
    };
  });
}
