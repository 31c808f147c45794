import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, countOf, judged, type Attack } from '../attack.ts';
import { ImportHost } from '../import-host.ts';
import { monsters } from '../monsters.ts';
import { judgePings, measureBaseline } from '../ping-row.ts';

/** The ten seconds that a file may be read for, and as much again for all that comes before and after. */
const MOST_SECONDS = 20;

/** Imports files made to cost their reader more than they may, one by one; a round is one of them. */
export const attackByMonsters: Attack = async ({ rounds, until, slack, folder, report }) => {
  const names = Array.from(monsters(), ({ name }) => name);
  const chosen = new Set(
    Array.from({ length: Math.min(rounds, names.length) }, (_, at) =>
      Math.floor((at * names.length) / Math.min(rounds, names.length)),
    ),
  );
  const importing = await ImportHost.start(folder);
  const baseline = await measureBaseline(importing.host);
  const tally = { made: 0, imported: 0, duplicate: 0, rejected: 0, unanswered: 0 };
  let longest = { name: 'none', seconds: 0 };
  let turn = 0;
  let at = 0;
  for (const { name, fileName, bytes } of monsters()) {
    at += 1;
    if (!chosen.has(at - 1)) continue;
    if (tally.made > 0 && performance.now() >= until) break;
    tally.made += 1;
    const own = join(folder, `monster ${String(at)}`);
    mkdirSync(own);
    const path = join(own, fileName);
    writeFileSync(path, bytes);
    const imported = await importing.import([path], MOST_SECONDS * slack);
    if ('fault' in imported) {
      tally.unanswered += 1;
      report(`${name}: ${imported.fault}`);
      continue;
    }
    for (const { outcome } of imported.imports) tally[outcome] += 1;
    if (imported.seconds > longest.seconds) longest = { name, seconds: imported.seconds };
    const itsTurn = await importing.host.longestTurn();
    if (itsTurn > turn) report(`${name}: the engine computed for ${itsTurn.toFixed(0)} ms`);
    turn = Math.max(turn, itsTurn);
    rmSync(own, { recursive: true });
  }
  await importing.host.close();
  return [
    judged(
      'monsters imported, one by one',
      `${countOf(tally.made, names.length)} monsters: ${count(tally.imported)} imported, ${count(tally.duplicate)} known already, ${count(tally.rejected)} refused in a line, ${count(tally.unanswered)} unanswered; the longest took ${longest.seconds.toFixed(1)} s (${longest.name})`,
      `each answered within ${String(MOST_SECONDS * slack)} s`,
      tally.made > 0 && tally.unanswered === 0,
    ),
    judgePings(importing.pings, turn, baseline, slack),
  ];
};
