import { wordsOf } from './attack.ts';
import { goodBackups, restoreInto } from './backups.ts';
import { openLibrary, type Library } from './library.ts';
import { differingRows, lostRows, readRows, type Rows } from './rows.ts';
import { readBackupRows, templateBackup, type Template } from './template.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What came of one damage to a library's own file. */
export interface DamageVerdict {
  /** Refused at opening, named by the check, or not at all. */
  readonly noticed: 'at opening' | 'by the check' | 'not at all';
  readonly harmless: boolean;
  /** Backups that the library counts as good and that hold something else than it ever held. */
  readonly falseBackups: number;
  /** Backups that hold what the library held before. */
  readonly goodLeft: number;
  readonly restored: boolean;
  /** Errors that no reader could act on. */
  readonly surprises: readonly string[];
}

const same = (left: Rows, right: Rows): boolean => differingRows(left, right).length === 0;

/** Whether a backup holds all that the library held when it was made; the days since only added to it. */
function isTrueBackup(directory: string, name: string, template: Template): boolean {
  try {
    const rows = readBackupRows(directory, name);
    return lostRows(templateBackup(template, name) ?? template.rows, rows).length === 0;
  } catch {
    return false;
  }
}

async function checkDatabase({ call }: Library, surprises: string[]): Promise<boolean> {
  try {
    return (await call('library.check', {})).database === 'ok';
  } catch (thrown) {
    if (wordsOf(thrown) === null) surprises.push(`library.check: ${String(thrown)}`);
    return false;
  }
}

/** Lets days pass with a change and a daily backup each, and one at the end that the reader asks for. */
async function backUpForDays(
  library: Library,
  days: number,
  passDay: () => void,
  surprises: string[],
): Promise<void> {
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((thrown: unknown) => {
      if (wordsOf(thrown) === null) surprises.push(`backup: ${String(thrown)}`);
    });
  };
  for (let day = 1; day <= days; day += 1) {
    passDay();
    const name = `Day ${String(day)}`;
    await attempt(() => library.call('collections.create', { name, parentId: null }));
    await attempt(() => library.engine.backUpIfDue());
  }
  await attempt(() => library.call('backups.create', {}));
}

function holds(directory: string, rows: Rows): boolean {
  try {
    return same(rows, readRows(directory));
  } catch {
    return false;
  }
}

async function restoreNewest(directory: string, good: readonly string[]): Promise<boolean> {
  const [name] = good;
  if (name === undefined) return false;
  try {
    const rows = readBackupRows(directory, name);
    await restoreInto(directory, name);
    const library = openLibrary(directory);
    const { database } = await library.call('library.check', {});
    await library.close();
    return database === 'ok' && same(rows, readRows(directory));
  } catch {
    return false;
  }
}

/** Opens a damaged library, checks it, backs it up for days, and restores its newest good backup. */
export async function judgeDamagedLibrary(
  directory: string,
  template: Template,
  days: number,
): Promise<DamageVerdict> {
  const surprises: string[] = [];
  let noticed: DamageVerdict['noticed'] = 'not at all';
  let harmless = false;
  let counted = [...template.backups.keys()].toSorted().toReversed();
  let now = Date.now();
  try {
    const library = openLibrary(directory, () => now);
    if (!(await checkDatabase(library, surprises))) noticed = 'by the check';
    harmless = holds(directory, template.rows);
    await backUpForDays(library, days, () => (now += DAY), surprises);
    counted = await goodBackups(library);
    await library.close().catch((thrown: unknown) => surprises.push(`close: ${String(thrown)}`));
  } catch (thrown) {
    noticed = 'at opening';
    if (wordsOf(thrown) === null) surprises.push(`opening: ${String(thrown)}`);
  }
  const good = counted.filter((name) => isTrueBackup(directory, name, template));
  return {
    noticed,
    harmless,
    falseBackups: counted.length - good.length,
    goodLeft: good.length,
    restored: await restoreNewest(directory, good),
    surprises,
  };
}
