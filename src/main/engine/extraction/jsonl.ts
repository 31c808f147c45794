import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError, assertNever } from '../../../shared/errors.ts';
import type { SpeciesRole } from '../../../shared/domain/claim.ts';
import type { Reader } from './reader.ts';
import { readLines } from './text-lines.ts';
import type { Extraction, StatedNowhere, Suggestion } from './types.ts';

const InputLine = z.object({ id: z.string(), text: z.string() });

interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  /** Falls with the rank within the article and kind, from 1 down to above 0. */
  readonly score: number;
  readonly confidence: number;
  readonly rule: string;
}

/** One article as the scorer reads it: spans of each kind, best first. */
export interface ScoredArticle {
  readonly id: string;
  readonly language: string;
  readonly sentencesRead: number;
  readonly sampleSizes: readonly (ScoredSpan & {
    readonly value: number;
    readonly unit: string;
    readonly unitKind: string;
    readonly role: string;
    readonly qualifier: string;
  })[];
  readonly species: readonly (ScoredSpan & {
    /** Absent where the article is not about the organism; see `toScoredArticle`. */
    readonly taxon?: string;
    readonly role: string;
  })[];
  readonly safety: readonly (ScoredSpan & { readonly kind: string; readonly hedged: boolean })[];
  readonly findings: readonly (ScoredSpan & { readonly change: string; readonly value: string })[];
  readonly none: readonly StatedNowhere[];
}

function toSpan(suggestion: Suggestion, rank: number, among: number): ScoredSpan {
  const { start, end, confidence, ruleId } = suggestion;
  const score = Math.round((1 - rank / among) * 10_000) / 10_000;
  return { start, end, score, confidence, rule: ruleId };
}

const PEOPLE = 9606;

/** Is the organism of the mention what was studied, or what material came from? */
const isSubject = (role: SpeciesRole): boolean => role === 'studied' || role === 'source_material';

/** Are people the only organism that the article studied? */
function studiesPeopleOnly(suggestions: readonly Suggestion[]): boolean {
  const studied = suggestions.flatMap(({ value }) =>
    value.kind === 'species' && value.role === 'studied' ? [value.taxonId] : [],
  );
  return studied.length > 0 && studied.every((taxonId) => taxonId === PEOPLE);
}

/**
 * Puts what was extracted from an article into the scorer's form. The scorer takes every taxon of the
 * list for the article's answer to "which organisms is this about?", so in an article that studied
 * people only, animals and microbes that are named in passing carry their span but no taxon.
 */
function toScoredArticle(id: string, extraction: Extraction): ScoredArticle {
  const { suggestions, none, language, sentencesRead } = extraction;
  const counts = new Map<string, number>();
  for (const { value } of suggestions) counts.set(value.kind, (counts.get(value.kind) ?? 0) + 1);
  const ranks = new Map<string, number>();
  const sampleSizes: ScoredArticle['sampleSizes'][number][] = [];
  const species: ScoredArticle['species'][number][] = [];
  const safety: ScoredArticle['safety'][number][] = [];
  const findings: ScoredArticle['findings'][number][] = [];
  const peopleOnly = studiesPeopleOnly(suggestions);
  for (const suggestion of suggestions) {
    const { value } = suggestion;
    const rank = ranks.get(value.kind) ?? 0;
    ranks.set(value.kind, rank + 1);
    const span = toSpan(suggestion, rank, counts.get(value.kind) ?? 1);
    switch (value.kind) {
      case 'sample_size': {
        const { count, unit, unitKind, role, qualifier } = value;
        sampleSizes.push({ value: count, ...span, unit, unitKind, role, qualifier });
        break;
      }
      case 'species': {
        const taxon = value.taxonId === null ? value.scientificName : String(value.taxonId);
        const about = !peopleOnly || isSubject(value.role);
        species.push(about ? { ...span, taxon, role: value.role } : { ...span, role: value.role });
        break;
      }
      case 'safety':
        safety.push({ ...span, kind: value.category, hedged: value.hedged });
        break;
      case 'finding':
        findings.push({ ...span, change: value.change, value: value.value });
        break;
      // The scorer knows no facts about whole articles.
      case 'study_design':
      case 'publication_status':
      case 'setting':
        break;
      default:
        assertNever(value);
    }
  }
  return { id, language, sentencesRead, sampleSizes, species, safety, findings, none };
}

function readLine(line: string, number: number, path: string): z.infer<typeof InputLine> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new AppError(
      'invalid_input',
      `Line ${number} of ${path} is not JSON. Each line must be {"id": …, "text": …}.`,
    );
  }
  const parsed = InputLine.safeParse(raw);
  if (!parsed.success) {
    throw new AppError(
      'invalid_input',
      `Line ${number} of ${path} lacks an "id" or a "text" that is a text. Add both.`,
    );
  }
  return parsed.data;
}

/**
 * Extracts the claims of every article of a JSONL file (`{"id","text"}` a line; more keys and blank
 * lines are passed over) into another, line by line, so a file of any size fits in memory. Returns the
 * number of articles. Throws `invalid_input`, naming the line, when one cannot be read.
 */
export async function extractFile(input: string, output: string, reader: Reader): Promise<number> {
  let number = 0;
  let articles = 0;
  const extractLines = async function* (pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
    for await (const line of readLines(pieces)) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, text } = readLine(line, number, input);
      const article = toScoredArticle(id, reader.extract(text));
      articles += 1;
      yield `${JSON.stringify(article)}\n`;
    }
  };
  await pipeline(createReadStream(input, 'utf8'), extractLines, createWriteStream(output, 'utf8'));
  return articles;
}
