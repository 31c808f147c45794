import type { NewLanguage, NewStyle } from '../citations/check-files.ts';
import { plucked, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { ArchiveRow } from './archive-rows.ts';

/** The citation styles and languages of an archive that can be used, by their ids and tags. */
export interface ArchivedStyles {
  readonly styles: ReadonlyMap<string, NewStyle>;
  readonly languages: ReadonlyMap<string, NewLanguage>;
}

/**
 * Looks at the citation styles and languages that wait in a staging as at those that a reader adds: they
 * are programs of a kind. One that cannot be used is a line in the report, and does not come in.
 */
export async function checkStyles(
  { checkStyleFiles }: Context,
  control: JobControl,
  staging: Database,
): Promise<ArchivedStyles> {
  const rows = plucked<[], string>(
    staging,
    `SELECT row FROM staged WHERE kind IN ('citation-styles', 'citation-locales')`,
  ).all();
  const files = rows.map((json) => {
    const row = JSON.parse(json) as ArchiveRow<'citation-styles'> | ArchiveRow<'citation-locales'>;
    return { name: 'id' in row ? row.id : row.tag, xml: row.xml };
  });
  const styles = new Map<string, NewStyle>();
  const languages = new Map<string, NewLanguage>();
  if (files.length === 0) return { styles, languages };
  const { taken, refused } = await checkStyleFiles(files, control.signal, () => undefined);
  for (const each of taken) {
    if (each.of === 'style') styles.set(each.id, each);
    else languages.set(each.tag, each);
  }
  for (const { name, why } of refused) {
    control.addImport({ outcome: 'rejected', name, message: why }, 0);
  }
  return { styles, languages };
}
