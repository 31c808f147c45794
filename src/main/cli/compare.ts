import { comparePairsFile } from '../engine/comparison/pairs-file.ts';
import type { CommandInput } from './commands.ts';
import { namePairOfFiles } from './pair-of-files.ts';
import { writeWhole } from './whole-file.ts';

/** `collate compare --in FILE --out FILE` */
export async function compare({ input, output }: CommandInput): Promise<number> {
  const files = await namePairOfFiles(input, output);
  await writeWhole(files.output, (path) => comparePairsFile(files.input, path));
  return 0;
}
