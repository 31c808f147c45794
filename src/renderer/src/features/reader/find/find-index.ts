import lunr from 'lunr';
import { splitSentences } from '../../../../../shared/domain/sentences.ts';
import { findTerms } from '../../../../../shared/domain/text-marks.ts';
import { findPhrase, findWords, parseFindQuery } from './find-query.ts';

/** A claim or annotation of the article, in the words the margin shows. */
export interface FindEntry {
  readonly kind: 'annotation' | 'claim';
  /** The key of its mark. */
  readonly key: string;
  readonly code: string;
  readonly text: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something found. */
export interface FindHit {
  readonly kind: 'sentence' | 'annotation' | 'claim';
  /** The key of the mark of an annotation or claim; null for a sentence. */
  readonly key: string | null;
  readonly code: string;
  readonly text: string;
  /** The words that matched, UTF-16 offsets into `text`, in order, without overlap. */
  readonly places: readonly Place[];
  /** Where `text` begins in the canonical text; null for annotations and claims. */
  readonly start: number | null;
}

/** A typed word that the article does not have, and the words that were found for it. */
export interface Correction {
  readonly typed: string;
  readonly found: readonly string[];
}

export interface FindResult {
  /** Sentences in the order of the text, then annotations, then claims. */
  readonly hits: readonly FindHit[];
  readonly corrections: readonly Correction[];
}

/** Answers queries about one article. */
export interface FindIndex {
  readonly find: (query: string) => FindResult;
}

type Matches = Map<number, Place[]>;
type Unplaced = Omit<FindHit, 'places'>;

/** With fewer letters nearly everything would match. */
const FUZZY_FROM = 4;
const FUZZY_TWICE_FROM = 8;
const PREFIX_FROM = 2;

/** Sentences, annotations and claims that one index of lunr holds: it is built in a few milliseconds. */
const IN_ONE_INDEX = 60;

/**
 * Indexes the sentences of an article with its annotations and claims, a slice each time it is asked to go
 * on: a book has thousands, and lunr cannot stop within one index. As hits come in the order of the text,
 * many small indexes find what one would. Words are found by their stem, the last one by its beginning; a
 * word that is nowhere is looked for with one wrong letter from four letters on, with two from eight on.
 * Pure: no timers, no DOM.
 */
export function* buildFindIndex(
  text: string,
  entries: readonly FindEntry[],
): Generator<void, FindIndex> {
  const sentences = splitSentences(text);
  const documents: Unplaced[] = [
    ...sentences.map(({ start, end }) => ({
      kind: 'sentence' as const,
      key: null,
      code: '',
      text: text.slice(start, end),
      start,
    })),
    ...entries
      .filter(({ kind }) => kind === 'annotation')
      .map((entry) => ({ ...entry, start: null })),
    ...entries.filter(({ kind }) => kind === 'claim').map((entry) => ({ ...entry, start: null })),
  ];
  const indexes: lunr.Index[] = [];
  for (let from = 0; from < documents.length; from += IN_ONE_INDEX) {
    indexes.push(buildLunr(documents.slice(from, from + IN_ONE_INDEX), from));
    yield;
  }
  return findIn(documents, indexes);
}

function findIn(documents: readonly Unplaced[], indexes: readonly lunr.Index[]): FindIndex {
  return {
    find(query) {
      const parsed = parseFindQuery(query);
      const corrections: Correction[] = [];
      const parts: Matches[] = [
        ...parsed.phrases.map((phrase) => match(documents, (line) => findPhrase(line, phrase))),
        ...parsed.terms.map((term) => match(documents, findTerms([term]).find)),
      ];
      parsed.words.forEach((word, at) => {
        const isOpen = parsed.open && at === parsed.words.length - 1;
        const found = matchWord(indexes, word, isOpen);
        if (found.corrected) corrections.push({ typed: word, found: found.corrected });
        parts.push(found.matches);
      });
      return { hits: intersect(documents, parts), corrections };
    },
  };
}

/** @param first the number of the first of the documents */
function buildLunr(documents: readonly Unplaced[], first: number): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('text');
  builder.metadataWhitelist = ['position'];
  builder.tokenizer = tokenize as typeof builder.tokenizer;
  documents.forEach((document, at) => {
    builder.add({ id: first + at, text: document.text });
  });
  return builder.build();
}

/** Each word as it is written and as its stem, both at the place of the word. */
function tokenize(text: string): lunr.Token[] {
  return findWords(text).flatMap(({ word, start, end }, index) => {
    const metadata = { position: [start, end - start], index };
    const stem = stemOf(word);
    const written = new lunr.Token(word, metadata);
    return stem === word ? [written] : [written, new lunr.Token(stem, metadata)];
  });
}

function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

/** What several indexes answer to one query. */
const ask = (
  indexes: readonly lunr.Index[],
  build: (query: lunr.Query) => void,
): lunr.Index.Result[] => indexes.flatMap((index) => index.query(build));

function matchWord(
  indexes: readonly lunr.Index[],
  word: string,
  isOpen: boolean,
): { matches: Matches; corrected: string[] | null } {
  const exact = ask(indexes, (query) => {
    query.term(word, { usePipeline: false });
    query.term(stemOf(word), { usePipeline: false });
    if (isOpen && word.length >= PREFIX_FROM) {
      query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    }
  });
  if (exact.length > 0 || word.length < FUZZY_FROM) {
    return { matches: collectPlaces(exact), corrected: null };
  }
  const near = ask(indexes, (query) => {
    query.term(word, {
      usePipeline: false,
      editDistance: word.length >= FUZZY_TWICE_FROM ? 2 : 1,
    });
  });
  const matches = collectPlaces(near);
  const terms = [...new Set(near.flatMap((result) => Object.keys(result.matchData.metadata)))];
  return { matches, corrected: terms.length > 0 ? terms.toSorted() : null };
}

type Metadata = Record<string, { text?: { position?: [number, number][] } }>;

function collectPlaces(results: readonly lunr.Index.Result[]): Matches {
  const matches: Matches = new Map();
  for (const result of results) {
    const metadata = result.matchData.metadata as Metadata;
    const places = Object.values(metadata).flatMap((fields) => fields.text?.position ?? []);
    matches.set(
      Number(result.ref),
      places.map(([start, length]) => ({ start, end: start + length })),
    );
  }
  return matches;
}

function match(documents: readonly Unplaced[], find: (line: string) => readonly Place[]): Matches {
  const matches: Matches = new Map();
  documents.forEach((document, id) => {
    const places = find(document.text).map(({ start, end }) => ({ start, end }));
    if (places.length > 0) matches.set(id, places);
  });
  return matches;
}

function intersect(documents: readonly Unplaced[], parts: readonly Matches[]): FindHit[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const ids = [...first.keys()].filter((id) => others.every((matches) => matches.has(id)));
  return ids
    .toSorted((a, b) => a - b)
    .flatMap((id) => {
      const document = documents[id];
      if (!document) return [];
      return [{ ...document, places: joinPlaces(parts.flatMap((part) => part.get(id) ?? [])) }];
    });
}

function joinPlaces(places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || place.start >= last.end) joined.push(place);
    else if (place.end > last.end)
      joined[joined.length - 1] = { start: last.start, end: place.end };
  }
  return joined;
}
