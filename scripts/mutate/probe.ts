import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Loaded first in every process and thread of tests whose sources have probes (add-probes.ts): writes the
 * number of each place that runs, once, into a file that belongs to the test file.
 */

declare global {
  /** Called by the probes. */
  var reportReached: (place: number) => void;
  /** Called when the tests of a file begin, with the file of its places; null while modules load. */
  var reportInto: (file: string | null) => void;
}

const folder = process.env['MUTATE_REACHED_FOLDER']!;
/** Threads and programs that a test starts belong to it; the process of the tests waits to be told. */
let file = process.env['MUTATE_REACHED_FILE'] ?? null;
let reached: boolean[] = [];

globalThis.reportReached = (place) => {
  if (reached[place]) return;
  reached[place] = true;
  if (file !== null) appendFileSync(join(folder, file), `${String(place)}\n`);
};

globalThis.reportInto = (into) => {
  file = into;
  reached = [];
};
