import {
  copyFileSync,
  cpSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import {
  count,
  countOf,
  describeProblem,
  judged,
  roundsOf,
  wordsOf,
  type Attack,
  type Row,
} from '../attack.ts';
import { Host, HostGone } from '../host.ts';
import { openLibrary } from '../library.ts';
import { seededRandom, type Random } from '../random.ts';
import { readRows } from '../rows.ts';
import { makeTemplate, type Template } from '../template.ts';
import { writeWord } from '../texts.ts';

/** What another program does to an open library, by name. */
type Meddling = (directory: string, otherLibrary: string) => void;

const file = (directory: string): string => join(directory, DATABASE_NAME);

function removeDatabase(directory: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file(directory)}${suffix}`, { force: true });
}

/** After these the library is not where it was: the next change must be refused. */
const TAKEN_AWAY = {
  'library.sqlite deleted': (directory) => {
    rmSync(file(directory));
  },
  'library.sqlite deleted with its WAL': removeDatabase,
  'library.sqlite moved': (directory) => {
    renameSync(file(directory), `${file(directory)}.moved`);
  },
  'replaced by another library': (directory, other) => {
    copyFileSync(file(other), `${file(directory)}.new`);
    renameSync(`${file(directory)}.new`, file(directory));
  },
  'replaced by an empty file': (directory) => {
    writeFileSync(`${file(directory)}.new`, '');
    renameSync(`${file(directory)}.new`, file(directory));
  },
  'emptied in place': (directory) => {
    truncateSync(file(directory), 0);
  },
  'cut in half in place': (directory) => {
    truncateSync(file(directory), statSync(file(directory)).size / 2);
  },
  'folder renamed': (directory) => {
    renameSync(directory, `${directory} renamed`);
  },
  'folder deleted': (directory) => {
    rmSync(directory, { recursive: true });
  },
} as const satisfies Record<string, Meddling>;

/** After these a change may be acknowledged, if it is really there when the library is opened anew. */
const DISTURBED = {
  'WAL deleted': (directory) => {
    rmSync(`${file(directory)}-wal`);
  },
  'WAL emptied in place': (directory) => {
    truncateSync(`${file(directory)}-wal`, 0);
  },
  'shared memory deleted': (directory) => {
    rmSync(`${file(directory)}-shm`);
  },
} as const satisfies Record<string, Meddling>;

interface Seen {
  /** What the next change was answered with: null when it was acknowledged. */
  readonly refusal: string | null;
  readonly isThere: boolean;
  /** Whether the refusal was one that a reader could act on. */
  readonly inWords: boolean;
}

function isCollectionThere(directory: string, name: string): boolean {
  try {
    return [...readRows(directory).values()].some((row) => row.includes(name));
  } catch {
    return false;
  }
}

/** Opens a library in the host, lets something be done to its files, makes a change, and ends the host. */
async function changeAfter(
  host: Host,
  meddle: Meddling,
  directory: string,
  template: Template,
  random: Random,
): Promise<Seen> {
  cpSync(template.directory, directory, { recursive: true });
  const create = async (): Promise<string> => {
    const name = writeWord(random);
    await host.call('collections.create', { name, parentId: null });
    return name;
  };
  await host.open(directory);
  await create();
  meddle(directory, template.directory);
  try {
    const name = await create();
    await host.close().catch(() => host.kill());
    return { refusal: null, isThere: isCollectionThere(directory, name), inWords: true };
  } catch (thrown) {
    await host.kill();
    const words = thrown instanceof HostGone ? null : wordsOf(thrown);
    return { refusal: describeProblem(thrown), isThere: false, inWords: words !== null };
  }
}

/** Opens libraries whose file is missing or empty while backups lie beside it. */
async function openWithoutFile(folder: string, template: Template): Promise<Row> {
  const emptied = ['missing', 'empty', 'missing, its WAL left'] as const;
  let asNew = 0;
  for (const how of emptied) {
    const directory = join(folder, how);
    cpSync(template.directory, directory, { recursive: true });
    removeDatabase(directory);
    if (how === 'empty') writeFileSync(file(directory), '');
    if (how === 'missing, its WAL left') writeFileSync(`${file(directory)}-wal`, '');
    try {
      const library = openLibrary(directory);
      asNew += 1;
      await library.close();
    } catch (thrown) {
      if (wordsOf(thrown) === null) asNew += 1;
    }
  }
  return judged(
    'library.sqlite missing or empty at opening, with backups beside it',
    `${count(asNew)} of ${count(emptied.length)} opened as a new library`,
    'none opened as new',
    asNew === 0,
  );
}

/** Deletes, moves and replaces the files of an open library; a round does each of them once. */
export const attackByFiles: Attack = async (options) => {
  const { rounds, seed, folder, report } = options;
  const random = seededRandom(seed);
  const template = await makeTemplate(join(folder, 'sound'), seed);
  const meddlings = [
    ...Object.entries(TAKEN_AWAY).map(([name, meddle]) => ({ name, meddle, mayGoOn: false })),
    ...Object.entries(DISTURBED).map(([name, meddle]) => ({ name, meddle, mayGoOn: true })),
  ];
  const tally = { made: 0, refused: 0, kept: 0, faults: 0 };
  let next = new Host();
  for (const round of roundsOf(options)) {
    for (const { name, meddle, mayGoOn } of meddlings) {
      const directory = join(folder, `${name} ${String(round)}`);
      tally.made += 1;
      const host = next;
      // The next process loads the engine while this one works.
      next = new Host();
      const seen = await changeAfter(host, meddle, directory, template, random);
      if (seen.refusal !== null && seen.inWords) tally.refused += 1;
      else if (mayGoOn && seen.isThere) tally.kept += 1;
      else {
        tally.faults += 1;
        report(`${name}: ${seen.refusal ?? `acknowledged${seen.isThere ? '' : ', and lost'}`}`);
      }
    }
  }
  await next.kill();
  return [
    judged(
      'files of an open library deleted, moved, replaced',
      `${countOf(tally.made, rounds * meddlings.length)} times: the next change refused in ${count(tally.refused)}, acknowledged and kept in ${count(tally.kept)}, acknowledged or failed otherwise in ${count(tally.faults)}`,
      'noticed before the next change is acknowledged',
      tally.faults === 0,
    ),
    await openWithoutFile(folder, template),
  ];
};
