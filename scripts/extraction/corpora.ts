import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TextSpan } from '../../src/main/engine/extraction/types.ts';

/** The root of this repository. */
export const ROOT = join(import.meta.dirname, '../..');
/** Where the corpora are, if they are on this machine. */
export const CORPORA = join(ROOT, '../shared/corpora');

/** One labelled article; a key that is absent from `gold` was not labelled by its corpus. */
export interface GoldArticle {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  /** The kinds of which the corpus labelled only some. */
  readonly partial?: readonly string[];
  readonly gold: {
    readonly sampleSizes?: readonly (TextSpan & {
      readonly value: number | null;
      readonly role?: string;
    })[];
    readonly totalSampleSizes?: readonly number[];
    readonly species?: readonly (TextSpan & { readonly taxon?: string })[];
    readonly safety?: readonly (TextSpan & { readonly kind?: string })[];
    readonly speciesIgnore?: readonly (readonly [number, number])[];
    readonly safetyScope?: readonly (readonly [number, number])[];
    readonly safetyNeutral?: readonly (readonly [number, number])[];
    readonly humanWordsUnlabelled?: boolean;
  };
}

/** Are the corpora on this machine? */
export function hasCorpora(): boolean {
  return existsSync(join(CORPORA, 'dev'));
}

/** The names of the labelled sources, in order. */
export function listSources(): string[] {
  return readdirSync(join(CORPORA, 'dev'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .toSorted();
}

/** Reads all articles of one labelled source. Throws if the file is missing. */
export function readSource(source: string): GoldArticle[] {
  return readLines(readFileSync(join(CORPORA, 'dev', `${source}.jsonl`), 'utf8'));
}

/** An article that its corpus did not label. */
export interface BulkArticle {
  readonly id: string;
  readonly text: string;
}

/** Reads one file of unlabelled articles (`news`, `abstracts`, `fulltext`). Throws if it is missing. */
export function readBulk(name: string): BulkArticle[] {
  return readLines(
    gunzipSync(readFileSync(join(CORPORA, 'bulk', `${name}.jsonl.gz`))).toString('utf8'),
  );
}

function readLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Which half of a source an article belongs to; errors are read in half 0 only. */
export function halfOf(id: string): 0 | 1 {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) >>> 0;
  return hash % 2 === 0 ? 0 : 1;
}
