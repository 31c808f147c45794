import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  listStrengthFeatures,
  readStrengthTokens,
} from '../../src/main/engine/comparison/strength/strength-features.ts';
import { readRole, roleOfSource } from '../../src/main/engine/comparison/source-role.ts';
import type { StatementRole } from '../../src/shared/domain/comparison/strength.ts';
import type {
  PlacedStatement,
  StatementPlace,
} from '../../src/main/engine/comparison/strength/strength-features.ts';
import { StrengthWords } from '../../src/main/engine/comparison/strength/strength-words.ts';
import { CORPORA } from './corpora.ts';
import type { ClassExample } from './softmax.ts';

/** A statement whose strength a reader coded. */
export interface StrengthExample extends ClassExample, PlacedStatement {
  /** The article that it is about: all its statements belong together. */
  readonly id: string;
  readonly source: string;
}

interface Coded {
  readonly titleStatement?: string;
  readonly titleLevel?: number;
  readonly mainStatement?: string;
  readonly mainLevel?: number;
}

interface CodedStudy {
  readonly cluster: string;
  readonly paper?: { readonly abstract?: Coded; readonly body?: Coded };
  readonly release?: Coded;
  readonly news?: readonly Coded[];
}

interface CodedPair {
  readonly cluster: string;
  readonly a: { readonly statement: string; readonly role?: string };
  readonly b: { readonly statement: string; readonly role?: string };
  readonly gold: {
    readonly strength: { readonly a: number; readonly b: number; readonly changed?: string };
  };
}

interface CodedSentence {
  readonly cluster: string;
  readonly source: string;
  readonly text: string;
  readonly gold: { readonly strength: number };
}

/** Is the corpus of comparisons on this machine? */
export function hasEvidence(): boolean {
  return existsSync(join(CORPORA, 'evidence/dev'));
}

/** The lines of a file of the corpus of comparisons. Throws if the file is missing. */
export function readEvidence(name: string): object[] {
  return readFileSync(join(CORPORA, 'evidence/dev', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);
}

/** Statements as readers coded them, each once for an article and a role. */
class Gatherer {
  readonly #words = new StrengthWords();
  readonly #seen = new Set<string>();
  readonly examples: StrengthExample[] = [];

  add(
    id: string,
    source: string,
    {
      text,
      role,
      place,
    }: Partial<PlacedStatement> & { role: StatementRole; place: StatementPlace },
    label: number | undefined,
  ): void {
    const key = `${id}\n${role}\n${text ?? ''}`;
    if (text === undefined || text === '' || label === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    const tokens = readStrengthTokens(text, this.#words);
    const features = listStrengthFeatures(tokens, { role, place });
    this.examples.push({ id, source, text, role, place, label, features });
  }

  addCoded(id: string, role: StatementRole, coded: Coded | undefined): void {
    const title = { text: coded?.titleStatement, role, place: 'title' } as const;
    const main = { text: coded?.mainStatement, role, place: 'main' } as const;
    this.add(id, 'insciout', dropMissing(main), coded?.mainLevel);
    this.add(id, 'insciout', dropMissing(title), coded?.titleLevel);
  }
}

function dropMissing<One extends { readonly text?: string | undefined }>({
  text,
  ...rest
}: One): Omit<One, 'text'> & { readonly text?: string } {
  return text === undefined ? rest : { ...rest, text };
}

/** All coded statements of `dev`. */
export function readStrengthExamples(): StrengthExample[] {
  const gatherer = new Gatherer();
  for (const { cluster, source, text, gold } of readEvidence(
    'strength-sentences',
  ) as CodedSentence[])
    gatherer.add(
      cluster,
      source,
      { text, role: roleOfSource(source), place: 'any' },
      gold.strength,
    );
  for (const { cluster, a, b, gold } of readEvidence('exaggeration') as CodedPair[]) {
    const source = 'exaggeration';
    gatherer.add(
      cluster,
      source,
      { text: a.statement, role: 'paper', place: 'main' },
      gold.strength.a,
    );
    gatherer.add(
      cluster,
      source,
      { text: b.statement, role: 'release', place: 'main' },
      gold.strength.b,
    );
  }
  for (const { cluster, paper, release, news = [] } of readEvidence(
    'insciout-studies',
  ) as CodedStudy[]) {
    gatherer.addCoded(cluster, 'paper', paper?.abstract);
    gatherer.addCoded(cluster, 'paper', paper?.body);
    gatherer.addCoded(cluster, 'release', release);
    for (const one of news) gatherer.addCoded(cluster, 'news', one);
  }
  return gatherer.examples;
}

/** A statement of a pair, and who states it. */
interface StatementOfPair {
  readonly text: string;
  readonly role: StatementRole;
}

/** Two statements of a pair, and whether the second is stronger (1), weaker (-1) or as strong (0). */
export interface PairOfStatements {
  readonly cluster: string;
  readonly a: StatementOfPair;
  readonly b: StatementOfPair;
  readonly told: number;
}

/** The pairs of a set whose statements are about the same. */
export function readCodedPairs(name: string): PairOfStatements[] {
  return (
    readEvidence(name) as (Partial<CodedPair> & Pick<CodedPair, 'cluster' | 'a' | 'b'>)[]
  ).flatMap(({ cluster, a, b, gold }) => {
    const strength = gold?.strength;
    if (strength?.changed === undefined) return [];
    const [left, right] = [a, b].map(({ statement, role }) => ({
      text: statement,
      role: readRole(role),
    })) as [StatementOfPair, StatementOfPair];
    return [{ cluster, a: left, b: right, told: Math.sign(strength.b - strength.a) }];
  });
}
