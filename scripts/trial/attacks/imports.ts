import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import {
  count,
  countOf,
  judged,
  roundsOf,
  type Attack,
  type AttackOptions,
  type Row,
} from '../attack.ts';
import { ImportHost } from '../import-host.ts';
import { mutatedFile, type SourceFile } from '../mutated-files.ts';
import { judgePings, measureBaseline } from '../ping-row.ts';
import { seededRandom } from '../random.ts';

const FORMATS = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'corpora',
  'formats',
  'dev',
);
const FILES_PER_JOB = 100;
/** A fresh library after so many jobs, as a trial is about reading, not about a large library. */
const SECONDS_PER_JOB = 300;
/** Larger files of the corpora make no better beginnings. */
const LARGEST_BASE_BYTES = 100_000;

/** Files of other programs, for beginnings; none where the corpora are not at hand. */
function findFormats(): SourceFile[] {
  if (!existsSync(FORMATS)) return [];
  return readdirSync(FORMATS, { recursive: true, encoding: 'utf8' })
    .map((name) => join(FORMATS, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST_BASE_BYTES)
    .toSorted()
    .map((path) => ({ fileName: basename(path), bytes: readFileSync(path) }));
}

/** Imports mutated files by the hundred, and keeps the folder of each hundred that went wrong. */
async function importMutated(options: AttackOptions, importing: ImportHost): Promise<Row> {
  const { rounds, seed, folder, report } = options;
  const random = seededRandom(seed);
  const found = findFormats();
  if (found.length === 0) report('no files of other programs are at hand (../shared/corpora)');
  const tally = { made: 0, imported: 0, merged: 0, rejected: 0, faults: 0 };
  let seconds = 0;
  for (const from of roundsOf(options, FILES_PER_JOB)) {
    const batch = join(folder, `files ${String(from)}`);
    mkdirSync(batch);
    const paths = Array.from({ length: Math.min(FILES_PER_JOB, rounds - from) }, (_, at) => {
      const { fileName, bytes } = mutatedFile(random, found);
      const path = join(batch, `${String(at)} ${fileName}`);
      writeFileSync(path, bytes);
      return path;
    });
    tally.made += paths.length;
    const imported = await importing.import(paths, SECONDS_PER_JOB);
    seconds += imported.seconds;
    if ('fault' in imported) {
      tally.faults += 1;
      report(`${batch}: ${imported.fault}`);
      continue;
    }
    for (const { outcome } of imported.imports) tally[outcome] += 1;
    rmSync(batch, { recursive: true });
  }
  return judged(
    'mutated texts, Markdown, pages and files of other programs imported',
    `${countOf(tally.made, rounds)} files, ${((1000 * seconds) / tally.made).toFixed(1)} ms each: ${count(tally.imported)} imported, ${count(tally.merged)} merged, ${count(tally.rejected)} refused, ${count(tally.faults)} jobs broke off`,
    'no job breaks off',
    tally.faults === 0,
  );
}

/** Imports files that no good program writes, with a ping all the while; a round is one mutated file. */
export const attackByImports: Attack = async (options) => {
  const importing = await ImportHost.start(options.folder);
  const baseline = await measureBaseline(importing.host);
  const mutated = await importMutated(options, importing);
  const turn = await importing.host.longestTurn();
  const rows = [mutated, judgePings(importing.pings, turn, baseline, options.slack)];
  await importing.host.close();
  return rows;
};
