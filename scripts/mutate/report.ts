import type { FileMutant, Verdict } from './judge.ts';

export type Judged = FileMutant & { readonly verdict: Verdict };

const share = (part: number, whole: number): string =>
  `${String(whole === 0 ? 0 : Math.round((part / whole) * 100))}%`;

const isUnnoticed = ({ verdict }: Judged): boolean =>
  verdict === 'survived' || verdict === 'unreached';

/** What a reader of the report should know of a change that no test noticed. */
function remark({ verdict, runsOnLoad }: Judged): string {
  if (runsOnLoad) return ' (runs while modules load: judged by its room and by tests that name it)';
  return verdict === 'unreached' ? ' (none of the tests runs it)' : '';
}

function countLine(name: string, judged: readonly Judged[]): string {
  const survived = judged.filter(isUnnoticed).length;
  const late = judged.filter(({ verdict }) => verdict === 'late').length;
  const killed = judged.length - survived;
  const inTime = late === 0 ? '' : ` (${String(late)} by running too long)`;
  const changes = `${String(judged.length)} change${judged.length === 1 ? '' : 's'}`;
  return `${name}: ${changes}, ${String(killed)} killed${inTime}, ${String(survived)} survived (${share(killed, judged.length)})`;
}

/** What became of the changes, file by file, each that survived with its line, and of all together. */
export function reportJudged(judged: readonly Judged[]): string {
  const byFile = Map.groupBy(judged, ({ file }) => file);
  const files = [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = files.flatMap(([file, ofFile]) => [
    countLine(file, ofFile),
    ...ofFile
      .filter(isUnnoticed)
      .toSorted((a, b) => a.start - b.start)
      .map((one) => `  line ${String(one.line)}: ${one.words}${remark(one)}`),
  ]);
  return [...lines, '', countLine('All', judged)].join('\n');
}
