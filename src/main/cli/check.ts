import type { CommandInput } from './commands.ts';
import { withLibrary } from './session.ts';

/** So many files are named. */
const NAMED = 20;

/** `collate check`: 1 when the database or a file is damaged, or a quote is not found in its article. */
export async function check({ directory, asJson }: CommandInput): Promise<number> {
  return withLibrary(directory, { create: false }, async ({ call }) => {
    const report = await call('library.check', {});
    if (asJson) console.log(JSON.stringify(report, null, 2));
    else {
      const { verified, moved, broken } = report.quotes;
      console.log(`Database: ${report.database}`);
      console.log(
        `Quotes: ${String(verified)} verified, ${String(moved)} moved, ${String(broken)} broken`,
      );
      const { files, faults, first } = report.files;
      if (files > 0) {
        console.log(`Files: ${String(files - faults)} as they were kept, ${String(faults)} not`);
      }
      for (const { fault, name, citekey } of first.slice(0, NAMED)) {
        console.log(`  ${fault}: “${name}” of @${citekey}`);
      }
      if (faults > 0) console.log('  Add a file again to its article, and it is mended.');
    }
    const isWhole =
      report.database === 'ok' && report.quotes.broken === 0 && report.files.faults === 0;
    return isWhole ? 0 : 1;
  });
}
