import { parseArgs } from 'node:util';

/** What `npm start -- --help` prints. */
export const HELP = `Usage: npm start -- [options] [link]

Sets up what is missing, builds Collate if its sources changed, and opens it.

Options
  --library DIR   the folder of the library to open; a folder that does not exist yet is made
                  where the folder around it does. Without it, the library that was open last.
  -h, --help      this text

A link into the library (collate-open://...) is followed once the library is open.

Exit codes: 0 done; 1 it could not be set up or started; 2 wrong usage.`;

/** How the links begin that the app reads itself (src/shared/domain/collate-link.ts). */
const LINK = /^collate-open:/i;

/**
 * What the person asked for: to open a library (null: the usual one), to see the help, or something
 * that there is not, with a sentence about it. Needs no package and no newer Node than 20.
 * @param {readonly string[]} args what stands after `npm start --`
 * @returns {{ wants: 'open', library: string | null, link: string | null } | { wants: 'help' } | { wants: 'nothing', problem: string }}
 */
export function readStartOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { library: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { wants: 'help' };
    if (values.library === '') return { wants: 'nothing', problem: 'Name a folder: --library DIR' };
    const unknown = positionals.find((each) => !LINK.test(each)) ?? positionals[1];
    if (unknown !== undefined) {
      return { wants: 'nothing', problem: `There is no use for “${unknown}” there` };
    }
    return { wants: 'open', library: values.library ?? null, link: positionals[0] ?? null };
  } catch (thrown) {
    return { wants: 'nothing', problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
