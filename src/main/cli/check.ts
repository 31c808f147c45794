import type { CommandInput } from './commands.ts';
import { withLibrary } from './session.ts';

/** `collate check`: 1 when the database is damaged or a quote is not found in its article. */
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
    }
    return report.database === 'ok' && report.quotes.broken === 0 ? 0 : 1;
  });
}
