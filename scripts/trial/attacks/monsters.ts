import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, countOf, judged, roundsOf, type Attack } from '../attack.ts';
import { ImportHost } from '../import-host.ts';
import { monsters, type Monster } from '../monsters.ts';
import { judgePings, measureBaseline } from '../ping-row.ts';
import { seededRandom } from '../random.ts';

/** The minute that a file may be read for, and a quarter of that for all that comes before and after. */
const MOST_SECONDS = 75;

/** The monsters in an order that the seed makes: where the time is up, those that came first are of every kind. */
function shuffled(seed: number): Monster[] {
  const random = seededRandom(seed);
  return Array.from(monsters(), (monster) => ({ monster, place: random.next() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ monster }) => monster);
}

/** Imports files made to cost their reader more than they may, one by one; a round is one of them. */
export const attackByMonsters: Attack = async (options) => {
  const { seed, slack, folder, report } = options;
  const all = shuffled(seed);
  const rounds = Math.min(options.rounds, all.length);
  const importing = await ImportHost.start(folder);
  const baseline = await measureBaseline(importing.host);
  const tally = { made: 0, imported: 0, merged: 0, rejected: 0, unanswered: 0 };
  let longest = { name: 'none', seconds: 0 };
  let turn = 0;
  for (const at of roundsOf({ ...options, rounds })) {
    const monster = all[at]!;
    const { name } = monster;
    tally.made += 1;
    const own = join(folder, `monster ${String(at)}`);
    mkdirSync(own);
    const path = join(own, monster.fileName);
    writeFileSync(path, monster.bytes);
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
      `${countOf(tally.made, all.length)} monsters: ${count(tally.imported)} imported, ${count(tally.merged)} merged, ${count(tally.rejected)} refused in a line, ${count(tally.unanswered)} unanswered; the longest took ${longest.seconds.toFixed(1)} s (${longest.name})`,
      `each answered within ${String(MOST_SECONDS * slack)} s`,
      tally.made > 0 && tally.unanswered === 0,
    ),
    judgePings(importing.pings, turn, baseline, slack),
  ];
};
