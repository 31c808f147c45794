import { parseArgs } from 'node:util';

/** What `npm start -- --help` prints. */
export const HELP = `Usage: npm start -- [options]

Sets up what is missing, builds Collate if its sources changed, and opens it.

Options
  --library DIR   the folder of the library to open; a folder that does not exist yet is made
                  where the folder around it does. Without it, the library that was open last.
  -h, --help      this text

Exit codes: 0 done; 1 it could not be set up or started; 2 wrong usage.`;

/**
 * What the person asked for: to open a library (null: the usual one), to see the help, or something
 * that there is not, with a sentence about it. Needs no package and no newer Node than 20.
 * @param {readonly string[]} args what stands after `npm start --`
 * @returns {{ wants: 'open', library: string | null } | { wants: 'help' } | { wants: 'nothing', problem: string }}
 */
export function readStartOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { library: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { wants: 'help' };
    if (values.library === '') return { wants: 'nothing', problem: 'Name a folder: --library DIR' };
    return { wants: 'open', library: values.library ?? null };
  } catch (thrown) {
    return { wants: 'nothing', problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
