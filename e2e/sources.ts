import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind, StudyDesign } from '../src/shared/domain/claim.ts';
import { STUDY_DESIGN_WORDS } from '../src/shared/domain/claim-words.ts';
import type { PlannedClaim } from './reader.ts';

/** An article for the whole job: its text, and what is marked in it. */
export interface Source {
  /** What Collate makes of the name of its file, as none of the texts states a title. */
  readonly title: string;
  readonly text: string;
  readonly claims: readonly PlannedClaim[];
  readonly highlight: { readonly words: string; readonly color: RegExp };
}

const ROOT = join(import.meta.dirname, '..');

interface SampleClaim {
  readonly value: Readonly<Record<string, unknown>> & { readonly kind: ClaimKind };
  readonly statement: string;
  readonly quotes: readonly string[];
}

interface SampleArticle {
  readonly key: string;
  readonly text: string;
  readonly claims: readonly SampleClaim[];
  readonly annotations: readonly { readonly quote: string; readonly color: string }[];
}

function planClaim({ value, statement, quotes }: SampleClaim): PlannedClaim | null {
  const quote = quotes[0]!;
  const said = (field: string): string => String(value[field]);
  switch (value.kind) {
    case 'study_design':
      return {
        kind: 'study_design',
        quote,
        design: STUDY_DESIGN_WORDS[value['design'] as StudyDesign],
      };
    case 'publication_status':
    case 'setting':
    case 'attribute':
      return null;
    case 'sample_size':
      return { kind: 'sample_size', quote, count: Number(value['count']), unit: said('unit') };
    case 'species':
      return {
        kind: 'species',
        quote,
        asked: said('taxonId'),
        scientificName: said('scientificName'),
      };
    case 'finding':
      return { kind: 'finding', quote, value: said('value'), statement };
    case 'safety':
      return { kind: 'safety', quote, category: said('category').replace('_', ' '), statement };
  }
}

/** The first claim of each kind that an article states. */
function firstOfEachKind(claims: readonly PlannedClaim[]): PlannedClaim[] {
  return (['study_design', 'sample_size', 'species', 'finding', 'safety'] as const).flatMap(
    (kind) => claims.find((claim) => claim.kind === kind) ?? [],
  );
}

/** Three texts of the sample library, as if they were new to the reader. */
export function sampleLibrarySources(): Source[] {
  const file = join(ROOT, 'resources', 'sample-library', 'sample.json');
  const { articles } = JSON.parse(readFileSync(file, 'utf8')) as {
    articles: readonly SampleArticle[];
  };
  return articles.slice(0, 3).map(({ key, text, claims, annotations }) => ({
    title: `Reading notes ${key}`,
    text,
    claims: firstOfEachKind(claims.flatMap((claim) => planClaim(claim) ?? [])),
    highlight: { words: annotations[0]!.quote, color: new RegExp(`^${annotations[0]!.color}:`) },
  }));
}

const SHARED_SAMPLES = join(ROOT, '..', 'shared', 'samples');

/** Whether the articles beside the repository are there. */
export function hasSharedSamples(): boolean {
  return existsSync(join(SHARED_SAMPLES, 'expected.jsonl'));
}

interface Expected {
  readonly id: string;
  readonly file: string;
  readonly sampleSizes: readonly {
    readonly value: number;
    readonly unit: string;
    readonly quote: string;
  }[];
  readonly species: readonly {
    readonly taxonId: number;
    readonly scientificName: string;
    readonly quote: string;
  }[];
  readonly safety: readonly { readonly kind: string; readonly quote: string }[];
}

/** The first sentence, without its full stop: where a news report puts its main finding. */
function firstSentence(text: string): string {
  return text.slice(0, text.search(/\.\s/)).trim();
}

/** The last five words of a text. */
function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-5).join(' ');
}

/** The three articles beside the repository, with what a careful reader finds in them. */
export function sharedSources(): Source[] {
  const lines = readFileSync(join(SHARED_SAMPLES, 'expected.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, file, sampleSizes, species, safety } = JSON.parse(line) as Expected;
    const text = readFileSync(join(SHARED_SAMPLES, file), 'utf8').replaceAll('\u00A0', ' ');
    const claims: PlannedClaim[] = [
      ...sampleSizes.slice(0, 1).map(({ value, unit, quote }) => ({
        kind: 'sample_size' as const,
        quote,
        count: value,
        unit,
      })),
      ...species.slice(0, 1).map(({ taxonId, scientificName, quote }) => ({
        kind: 'species' as const,
        quote,
        asked: String(taxonId),
        scientificName,
      })),
      {
        kind: 'finding',
        quote: firstSentence(text),
        value: 'better',
        statement: `What ${id} reports first`,
      },
      ...safety.slice(0, 2).map((each) => ({
        kind: 'safety' as const,
        quote: each.quote,
        category: each.kind,
        statement: `What ${id} says of safety, as ${each.kind}`,
      })),
    ];
    return {
      title: id.replaceAll('-', ' '),
      text,
      claims,
      highlight: { words: lastWords(text), color: /^orange:/ },
    };
  });
}
