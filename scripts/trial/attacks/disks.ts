import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '../../../src/main/engine/db/open.ts';
import {
  count,
  countOf,
  describeProblem,
  judged,
  roundsOf,
  skipped,
  wordsOf,
  type Attack,
  type AttackOptions,
  type Row,
} from '../attack.ts';
import { makeChange, planChange } from '../changes.ts';
import { ALL_ARTICLES } from '../changes/view.ts';
import { Host } from '../host.ts';
import { openLibrary } from '../library.ts';
import { SmallDisk } from '../mounts.ts';
import { seededRandom, type Random } from '../random.ts';
import { differingRows, lostRows, readRows, type Rows } from '../rows.ts';
import { makeTemplate, type Template } from '../template.ts';

const FULL_AIM = 'nothing acknowledged is lost, and it is said in words';
const READ_ONLY_AIM = 'read or refused with the reason, and left as it was';
const DISK_MEGABYTES = 8;
const CHANGES_ON_FULL = 25;

/** What is said of a thing that was deleted for good when its words could not be overwritten for want of room. */
const DELETED = 'It is deleted';

interface FullTally {
  acknowledged: number;
  diskFull: number;
  unerased: number;
  lost: number;
  surprises: number;
}

/** Works on a disk that has almost no room, then makes room and looks at what is there. */
async function fillDisk(
  disk: SmallDisk,
  template: Template,
  random: Random,
  tally: FullTally,
  report: (line: string) => void,
): Promise<void> {
  const directory = join(disk.folder, 'library');
  cpSync(template.directory, directory, { recursive: true });
  const host = new Host();
  await host.open(directory);
  const filler = join(disk.folder, 'filler');
  fillUp(filler, 4096 * random.int(0, 39));
  let rows: Rows = readRows(directory);
  const refused: string[] = [];
  for (let made = 0; made < CHANGES_ON_FULL; made += 1) {
    const change = await planChange(host, random);
    try {
      await makeChange(host, change);
      tally.acknowledged += 1;
      rows = readRows(directory);
    } catch (thrown) {
      const words = wordsOf(thrown);
      refused.push(`${change.method}: ${words ?? describeProblem(thrown)}`);
      if (words?.startsWith(DELETED) === true) {
        tally.unerased += 1;
        rows = readRows(directory);
      } else if (words?.includes('disk is full') === true) tally.diskFull += 1;
      else if (words === null) {
        tally.surprises += 1;
        report(`${change.method}: ${describeProblem(thrown)}`);
      }
    }
  }
  await host.kill();
  rmSync(filler);
  const library = openLibrary(directory);
  const lost = lostRows(rows, readRows(directory));
  if (lost.length > 0 || (await library.call('library.check', {})).database !== 'ok') {
    tally.lost += 1;
    report(`lost: ${lost.slice(0, 5).join('; ')} after ${refused.join('; ')}`);
  }
  await library.call('collections.create', { name: 'There is room again', parentId: null });
  await library.close();
  const beside = readdirSync(join(directory, BACKUP_FOLDER));
  // The list of the files that a backup needs belongs to it; one without its backup was left.
  const leftOver = beside.filter((name) =>
    name.endsWith('.files')
      ? !beside.some((other) => other.replace(/\.gz$/, '') === name.replace(/\.files$/, ''))
      : !/\.sqlite(?:\.gz)?(?:\.json)?$/.test(name),
  );
  if (leftOver.length > 0) {
    tally.surprises += 1;
    report(`left in backups: ${leftOver.join(', ')}`);
  }
  rmSync(directory, { recursive: true });
}

/** Writes a file until the disk is full, then takes some of it back. */
function fillUp(path: string, leave: number): void {
  const block = new Uint8Array(4096);
  const blocks: Uint8Array[] = [];
  for (;;) {
    blocks.push(block);
    try {
      writeFileSync(path, block, { flag: 'a' });
    } catch {
      break;
    }
  }
  const size = Math.max(0, (blocks.length - 1) * block.length - leave);
  writeFileSync(path, new Uint8Array(size));
}

/** Opens a library on a disk that cannot be written to. */
async function openReadOnly(disk: SmallDisk, template: Template): Promise<Row> {
  const what = 'a library on a read-only disk';
  const directory = join(disk.folder, 'library');
  cpSync(template.directory, directory, { recursive: true });
  disk.makeReadOnly();
  try {
    const library = openLibrary(directory);
    const ids = await library.call('articles.ids', { list: ALL_ARTICLES, first: 0, limit: 10_000 });
    const refusal = await library
      .call('collections.create', { name: 'Not possible', parentId: null })
      .then(() => null, wordsOf);
    await library.close();
    const isSame = differingRows(template.rows, readRows(directory)).length === 0;
    return judged(
      what,
      `opened for reading with ${count(ids.length)} articles; a change was ${refusal === null ? 'not refused in words' : `refused: “${refusal}”`}`,
      READ_ONLY_AIM,
      refusal !== null && isSame,
    );
  } catch (thrown) {
    const words = wordsOf(thrown);
    return judged(
      what,
      words === null ? describeProblem(thrown) : `refused: “${words}”`,
      READ_ONLY_AIM,
      words !== null,
    );
  }
}

/** Full and read-only disks; a round fills a disk up once. */
export const attackByDisks: Attack = async (options: AttackOptions) => {
  const { rounds, seed, folder, report } = options;
  const place = join(folder, 'disk');
  mkdirSync(place);
  let disk: SmallDisk;
  try {
    disk = new SmallDisk(place, DISK_MEGABYTES);
  } catch (thrown) {
    const why = `no disk can be mounted (${describeProblem(thrown)})`;
    return [
      skipped('a disk filled up', FULL_AIM, why),
      skipped('a library on a read-only disk', READ_ONLY_AIM, why),
    ];
  }
  try {
    const template = await makeTemplate(join(folder, 'sound'), seed);
    const random = seededRandom(seed);
    const tally: FullTally = { acknowledged: 0, diskFull: 0, unerased: 0, lost: 0, surprises: 0 };
    let made = 0;
    for (const round of roundsOf(options)) {
      made = round + 1;
      await fillDisk(disk, template, random, tally, report);
    }
    return [
      judged(
        'a disk filled up',
        `${countOf(made, rounds)} times: ${count(tally.acknowledged)} changes acknowledged, ${count(tally.diskFull)} refused as “the disk is full”, ${count(tally.unerased)} things deleted whose words are still to be overwritten, ${count(tally.lost)} losses, ${count(tally.surprises)} surprises`,
        FULL_AIM,
        tally.lost + tally.surprises === 0 && tally.diskFull > 0,
      ),
      await openReadOnly(disk, template),
    ];
  } finally {
    disk.remove();
  }
};
