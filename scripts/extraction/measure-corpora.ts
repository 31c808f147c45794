import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Judgement } from '../../src/main/engine/extraction/calibration.ts';
import { extractFile } from '../../src/main/engine/extraction/jsonl.ts';
import type { ScoredArticle } from '../../src/main/engine/extraction/jsonl.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { CORPORA, listSources, readSource } from './corpora.ts';
import { judgeArticle, JUDGED_KINDS } from './judge-gold.ts';
import type { JudgedKind } from './judge-gold.ts';
import { roundShare } from './measured.ts';
import type { Measured } from './measured.ts';

/** One line of the scorer's table: P, R and F1 are shares, null where they have no meaning. */
interface Score {
  readonly docs: number;
  readonly gold: number;
  readonly pred: number | null;
  readonly P: number | null;
  readonly R: number | null;
  readonly F1: number | null;
  readonly ci?: readonly [number, number];
}

type ScoreTable = Readonly<Record<string, Readonly<Record<string, Score>>>>;

function runScorer(predictions: readonly string[], folder: string): ScoreTable {
  const json = join(folder, 'scores.json');
  const gold = join(CORPORA, 'dev');
  const args = [join(CORPORA, 'score.py'), gold, '--pred', ...predictions, '--ci', '--json', json];
  const run = spawnSync('python3', args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.stderr || String(run.error)}`);
  process.stdout.write(run.stdout);
  return JSON.parse(readFileSync(json, 'utf8')) as ScoreTable;
}

function readPredictions(path: string): ScoredArticle[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ScoredArticle);
}

function listMeasures(table: ScoreTable): Measured[] {
  return Object.entries(table).flatMap(([source, metrics]) =>
    Object.entries(metrics).map(([metric, score]) => ({
      source,
      metric,
      articles: score.docs,
      labels: score.gold,
      suggestions: score.pred,
      accuracy: roundShare(score.P),
      coverage: roundShare(score.R),
      f1: roundShare(score.F1),
      interval: score.ci?.map(roundShare) ?? [],
    })),
  );
}

/** How often an article got no suggestion of a kind, source by source. */
function countSilent(articles: readonly ScoredArticle[], kind: JudgedKind): number {
  return articles.filter((article) => article[kind].length === 0).length;
}

/** What the labelled corpora tell of the rules. */
export interface CorporaMeasure {
  readonly measures: readonly Measured[];
  readonly judgements: Readonly<Record<JudgedKind, readonly Judgement[]>>;
  readonly silence: readonly {
    readonly source: string;
    readonly kind: JudgedKind;
    readonly articles: number;
    readonly silent: number;
  }[];
}

/** Runs the rules over the corpora's labelled articles, and prints the scorer's table of them. */
export async function measureCorpora(reader: Reader): Promise<CorporaMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-eval-'));
  const judgements: Record<JudgedKind, Judgement[]> = { sampleSizes: [], species: [], safety: [] };
  const silence: CorporaMeasure['silence'][number][] = [];
  const files: string[] = [];
  try {
    for (const source of listSources()) {
      const file = join(folder, `${source}.jsonl`);
      await extractFile(join(CORPORA, 'dev', `${source}.jsonl`), file, reader);
      files.push(file);
      const found = readPredictions(file);
      const byId = new Map(found.map((article) => [article.id, article]));
      const articles = readSource(source);
      for (const kind of JUDGED_KINDS) {
        for (const article of articles) {
          const answer = byId.get(article.id);
          if (answer !== undefined) judgements[kind].push(...judgeArticle(article, answer, kind));
        }
        silence.push({ source, kind, articles: found.length, silent: countSilent(found, kind) });
      }
    }
    return { measures: listMeasures(runScorer(files, folder)), judgements, silence };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
