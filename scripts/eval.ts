import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCalibrationError } from '../src/main/engine/extraction/calibration.ts';
import type { Judgement } from '../src/main/engine/extraction/calibration.ts';
import { RULE_VERSIONS } from '../src/main/engine/extraction/claim-rules.ts';
import { extractFile } from '../src/main/engine/extraction/jsonl.ts';
import type { ScoredArticle } from '../src/main/engine/extraction/jsonl.ts';
import { CORPORA, listSources, readSource } from './extraction/corpora.ts';
import { judgeArticle, JUDGED_KINDS } from './extraction/judge-gold.ts';
import type { JudgedKind } from './extraction/judge-gold.ts';
import { measureNews } from './extraction/measure-news.ts';
import type { NewsMeasure } from './extraction/measure-news.ts';
import { printReliability } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { drawInterval, rateTallies, sumTallies } from './extraction/tallies.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Runs the extractor on the labelled articles in `../shared/corpora/dev`, prints the scorer's table
 * with its intervals and how reliable the stated confidences are, and writes both to
 * `resources/extraction-accuracy.json`, which the window shows. With `--check` nothing is written.
 */

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

const round = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 10_000;

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

/** Accuracy is the share of suggestions that are right; coverage the share of labels that are found. */
function listMeasures(table: ScoreTable): object[] {
  return Object.entries(table).flatMap(([source, metrics]) =>
    Object.entries(metrics).map(([metric, score]) => ({
      source,
      metric,
      articles: score.docs,
      labels: score.gold,
      suggestions: score.pred,
      accuracy: round(score.P),
      coverage: round(score.R),
      f1: round(score.F1),
      interval: score.ci?.map(round) ?? null,
    })),
  );
}

/** How often an article got no suggestion of a kind, source by source. */
function countSilent(articles: readonly ScoredArticle[], kind: JudgedKind): number {
  return articles.filter((article) => article[kind].length === 0).length;
}

/** The line of the accuracy file for news that readers labelled and that no rule was fitted to. */
function describeNews({ metric, articles }: NewsMeasure): object {
  const { P, R, F1 } = rateTallies(articles);
  const interval = drawInterval(articles);
  const { labels, found, suggestions, right } = sumTallies(articles);
  console.log(
    `news-put-aside  ${metric}: ${right} of ${suggestions} right, ${found} of ${labels} found, F1 ${F1.toFixed(3)}`,
  );
  return {
    source: 'news-put-aside',
    metric,
    articles: articles.length,
    labels,
    suggestions,
    accuracy: round(P),
    coverage: round(R),
    f1: round(F1),
    interval: interval.map(round),
  };
}

async function measureRules(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-eval-'));
  const reader = openRuleReader();
  const judgements: Record<JudgedKind, Judgement[]> = { sampleSizes: [], species: [], safety: [] };
  const silence: object[] = [];
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
    const news = measureNews(reader);
    const measures = [...listMeasures(runScorer(files, folder)), ...news.map(describeNews)];
    const judged: readonly (readonly [string, readonly Judgement[]])[] = [
      ...JUDGED_KINDS.map((kind) => [kind, judgements[kind]] as const),
      ['findings', news.find(({ metric }) => metric === 'finding')?.judgements ?? []],
    ];
    const reliability = judged.map(([kind, judgementsOfKind]) => {
      const rows = printReliability(`\nreliability of ${kind}`, judgementsOfKind);
      const error = round(measureCalibrationError(rows));
      return {
        kind,
        error,
        rows: rows.map((row) => ({
          ...row,
          stated: round(row.stated),
          observed: round(row.observed),
        })),
      };
    });
    return { ruleVersions: RULE_VERSIONS, measures, reliability, silence };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await writeFromCorpora('resources/extraction-accuracy.json', measureRules);
