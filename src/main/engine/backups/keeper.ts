import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Backup,
  BackupKind,
  BackupPlace,
  BackupState,
} from '../../../shared/domain/backup.ts';
import { AppError, toErrorBody, type AppErrorBody } from '../../../shared/errors.ts';
import type { Database } from '../db/database.ts';
import { moveIntoPlace, removeDatabase } from '../db/durable-files.ts';
import { describeDamage, type Damage } from '../db/find-damage.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../db/open.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { compareNewestFirst, makeBackupName } from './backup-name.ts';
import type { CopyOutcome } from './copy-task.ts';
import { readChanges, readFacts, readLibraryId } from './facts.ts';
import { removeFileList, writeFileList } from './file-lists.ts';
import {
  describeBackup,
  isGood,
  nextSequence,
  storedBackups,
  type StoredBackup,
} from './folder.ts';
import { lookAtCopies } from './look-at-copies.ts';
import { writeManifest } from './manifest.ts';
import { beginCopying } from './needed-files.ts';
import { packOldBackups } from './pack.ts';
import { pruneBackups } from './prune.ts';
import { prepareRestore } from './restore.ts';
import { SecondCopies } from './second-copies.ts';
import type { RunBackupTask, RunOptions } from './thread.ts';

const DAY_MILLIS = 24 * 60 * 60 * 1000;
/** Before a large step a copy is made if the newest good one lacks more changes than this. */
const CHANGES_BEFORE_STEP = 500;
/** A step that changes so many things or more is a large one. */
const LARGE_STEP = 200;

export interface KeeperOptions {
  readonly db: Database;
  readonly directory: string;
  readonly jobs: JobRunner;
  readonly now: () => number;
  readonly run: RunBackupTask;
  /** Rebuilds the search index, so that damage to the index alone does not prevent a copy. */
  readonly rebuildIndex: () => Promise<void>;
  /** The state has changed. */
  readonly announce: () => void;
  readonly log: (message: string) => void;
}

/** Makes the copies of an open library, verifies them, and lets go of those that are no longer needed. */
export class BackupKeeper {
  readonly #options: KeeperOptions;
  readonly #folder: string;
  readonly #libraryId: string;
  readonly #second: SecondCopies;
  #newest: StoredBackup | null;
  #isRunning = false;
  #problem: AppErrorBody | null = null;
  #isDamaged = false;
  #queue: Promise<unknown> = Promise.resolve();
  /** Ends what goes to the second place in the background. */
  #sending = new AbortController();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#folder = join(options.directory, BACKUP_FOLDER);
    this.#libraryId = readLibraryId(options.db);
    this.#second = new SecondCopies({ ...options, libraryId: this.#libraryId });
    this.#newest = this.#findNewest();
  }

  /** How safe the library is; quick enough for every overview. */
  state(): BackupState {
    return {
      lastAt: this.#newest?.madeAt ?? null,
      changesSince: this.#changesSince(),
      isRunning: this.#isRunning,
      problem: this.#problem?.message ?? null,
      problemCode: this.#problem?.code ?? null,
      isDamaged: this.#isDamaged,
      secondPlace: this.#second.state(),
    };
  }

  /** The copies in both places, newest first. */
  async list(): Promise<Backup[]> {
    const places = [
      { place: 'library', folder: this.#folder },
      { place: 'second', folder: this.#second.place },
    ] as const;
    const { run } = this.#options;
    const copies = [];
    for (const { place, folder: within } of places) {
      const found = within === null ? [] : await lookAtCopies(within, run);
      copies.push(...found.map((stored) => ({ stored, place })));
    }
    return copies
      .toSorted((a, b) => compareNewestFirst(a.stored, b.stored))
      .map(({ stored, place }) => describeBackup(stored, place, this.#libraryId));
  }

  /** What the last check of the whole library found; a damaged one is not backed up as if it were whole. */
  report(damage: readonly Damage[]): void {
    this.#isDamaged = damage.length > 0;
    this.#problem = this.#isDamaged ? toErrorBody(damagedLibrary(damage)) : null;
    this.#options.announce();
  }

  /**
   * Copies the library and verifies the copy, as a job that the window shows; one at a time. Throws
   * `db_corrupt` when the library is damaged, `disk_full`, or `cancelled`; older copies then stay.
   */
  async create(kind: BackupKind): Promise<Backup> {
    let made: StoredBackup | null = null;
    let failure: unknown = new AppError('cancelled', 'Cancelled.');
    const { jobs } = this.#options;
    const id = jobs.start('backup', 'Backing up', 100, async ({ signal, report }) => {
      try {
        made = await this.#inTurn(kind, {
          signal,
          progress: (share) => {
            report({ done: Math.floor(share * 100) });
          },
        });
        return 'Backed up.';
      } catch (thrown) {
        failure = thrown;
        throw thrown;
      }
    });
    await jobs.wait(id);
    if (made === null) throw failure;
    return describeBackup(made, 'library', this.#libraryId);
  }

  /** Makes the daily copy when a day has gone by and something has changed; tells whether it did. */
  async backUpIfDue(): Promise<boolean> {
    if (!this.#isDailyDue()) return false;
    await this.create('daily');
    return true;
  }

  /** Makes the copy that the last session had no time for; tells whether there was something to copy. */
  async backUpLastSession(): Promise<boolean> {
    if (this.#changesSince() === 0) {
      if (this.#newest) await this.#second.complete(this.#newest);
      this.#options.announce();
      return false;
    }
    await this.create(this.#isDailyDue() ? 'daily' : 'quit');
    return true;
  }

  /** Makes a copy if something has changed and it takes no longer than this; else the next start does. */
  async backUpAtQuit(withinMillis: number): Promise<void> {
    if (this.#changesSince() === 0 || this.#isRunning) return;
    const limit = new AbortController();
    const timer = setTimeout(() => {
      limit.abort();
    }, withinMillis);
    try {
      await this.#inTurn(this.#isDailyDue() ? 'daily' : 'quit', { signal: limit.signal });
    } catch {
      // The state of the backups tells why, at the next start too: it tries again.
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Before a step that changes many things: a copy, unless there is one that lacks little. The files that it
   * needs go to the second place while the step is under way. Never fails.
   */
  async beforeLargeStep(things: number): Promise<void> {
    if (things < LARGE_STEP || this.#changesSince() <= CHANGES_BEFORE_STEP) return;
    try {
      await this.create('before_step');
    } catch (thrown) {
      this.#options.log(`backup before a large step: ${toErrorBody(thrown).message}`);
    }
  }

  /**
   * Keeps what the open connection still sees of a library whose file was taken away, in a folder that
   * is still there. SQLite copies it in one go, so that nothing can be written meanwhile. Never fails.
   */
  async rescue(): Promise<void> {
    const { db, run, log } = this.#options;
    if (!existsSync(this.#folder)) return;
    try {
      await this.#copy('rescue', async (target): Promise<CopyOutcome> => {
        const facts = readFacts(db);
        db.prepare('VACUUM INTO ?').run(target);
        const damage = await run('verifyCopy', { file: target });
        if (damage.length > 0) return { of: 'damaged', damage };
        const [sha256 = null] = await run('hash', { files: [target] });
        const bytes = statSync(target).size;
        return { of: 'copied', manifest: { ...facts, sha256, bytes, isDamaged: false } };
      });
      this.#newest = this.#findNewest();
    } catch (thrown) {
      log(`rescue: ${toErrorBody(thrown).message}`);
    }
    this.#options.announce();
  }

  /** Lays a verified copy of a backup beside the library, which stays open; see `prepareRestore`. */
  async prepareRestore(
    which: { readonly name: string; readonly place: BackupPlace },
    signal: AbortSignal,
  ): Promise<void> {
    const { directory, run } = this.#options;
    const folders = { library: this.#folder, second: this.#second.place };
    await prepareRestore(directory, folders, which, run, { signal });
  }

  /** Sends the newest good copy to the second place now, as after the reader chose one. */
  async fillSecondPlace(): Promise<void> {
    if (this.#newest) await this.#second.send(this.#newest);
    this.#options.announce();
  }

  #findNewest(): StoredBackup | null {
    return (
      storedBackups(this.#folder).find(
        (each) => isGood(each) && each.manifest?.libraryId === this.#libraryId,
      ) ?? null
    );
  }

  #changesSince(): number {
    return Math.max(0, readChanges(this.#options.db) - (this.#newest?.manifest?.changes ?? 0));
  }

  /** A copy from the future was made by a clock that was wrong, so it says nothing about today. */
  #isDailyDue(): boolean {
    if (this.#changesSince() === 0) return false;
    if (this.#newest === null) return true;
    const age = this.#options.now() - this.#newest.madeAt;
    return age < 0 || age >= DAY_MILLIS;
  }

  #inTurn(kind: BackupKind, options: RunOptions): Promise<StoredBackup> {
    // A new copy waits for no files of an older one: it needs them too, and sends what is lacking.
    this.#sending.abort();
    const mine = this.#queue.then(() => this.#make(kind, options));
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  async #make(kind: BackupKind, options: RunOptions): Promise<StoredBackup> {
    this.#isRunning = true;
    this.#options.announce();
    try {
      const made = await this.#copyWhole(kind, options);
      this.#newest = made;
      this.#problem = null;
      this.#isDamaged = false;
      if (kind !== 'before_step') await this.#second.send(made, options);
      else if (await this.#second.sendCopy(made)) this.#sendFilesNext(made);
      await pruneBackups(this.#folder, this.#libraryId, this.#options.run);
      if (kind !== 'quit') await packOldBackups(this.#folder, this.#options.run);
      this.#newest = this.#findNewest();
      return made;
    } catch (thrown) {
      if (options.signal?.aborted !== true) this.#problem = toErrorBody(thrown);
      throw thrown;
    } finally {
      this.#isRunning = false;
      this.#options.announce();
    }
  }

  /** Sends the files of a copy until the next copy is made; a session that ends first leaves them to the next. */
  #sendFilesNext(made: StoredBackup): void {
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    this.#queue = this.#queue.then(() => this.#sendFiles(made, signal));
  }

  async #sendFiles(made: StoredBackup, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await this.#second.complete(made, { signal });
    this.#options.announce();
  }

  /** Ends what goes to the second place in the background, and waits until it has. */
  async stop(): Promise<void> {
    this.#sending.abort();
    await this.#queue;
  }

  async #copyWhole(kind: BackupKind, options: RunOptions): Promise<StoredBackup> {
    const { directory, run, rebuildIndex } = this.#options;
    const file = join(directory, DATABASE_NAME);
    const copy = (target: string): Promise<CopyOutcome> => run('copy', { file, target }, options);
    try {
      return await this.#copy(kind, async (target) => {
        const outcome = await copy(target);
        if (outcome.of === 'copied' || outcome.damage.some(({ where }) => where !== 'index')) {
          return outcome;
        }
        await rebuildIndex();
        removeDatabase(target);
        return copy(target);
      });
    } catch (thrown) {
      if (!(thrown instanceof DamagedCopy)) throw describeFailure(thrown);
      const damage = await run('verifyLibrary', { file }, options);
      if (damage.length === 0) {
        throw new AppError(
          'conflict',
          'The backup did not arrive whole on the disk, so it was not kept. Older ones are untouched. Check the disk, then try again.',
        );
      }
      this.#isDamaged = true;
      throw damagedLibrary(damage);
    }
  }

  async #copy(
    kind: BackupKind,
    copy: (target: string) => Promise<CopyOutcome>,
  ): Promise<StoredBackup> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const { place } = this.#second;
    const number = nextSequence(this.#folder, ...(place === null ? [] : [place]));
    const name = makeBackupName(number, kind, this.#options.now());
    const file = join(this.#folder, name);
    const unverified = `${file}.part-${String(process.pid)}`;
    const endCopying = beginCopying(file);
    try {
      const outcome = await copy(unverified);
      if (outcome.of === 'damaged') throw new DamagedCopy();
      const files = await this.#options.run('files', { file: unverified });
      if (files === null) throw new DamagedCopy();
      chmodSync(unverified, 0o600);
      writeFileList(file, files);
      writeManifest(file, outcome.manifest);
      moveIntoPlace(unverified, file);
    } finally {
      removeDatabase(unverified);
      rmSync(`${unverified}-journal`, { force: true });
      removeFileList(file);
      endCopying();
    }
    return storedBackups(this.#folder).find((each) => each.name === name)!;
  }
}

/** Why a copy was not kept: it does not pass verification. */
class DamagedCopy extends Error {}

function damagedLibrary(damage: readonly Damage[]): AppError {
  return new AppError(
    'db_corrupt',
    `The library is damaged (${describeDamage(damage)}), so no backup was made of it and no older one was removed. Restore the newest backup, then check what you did since.`,
  );
}

function describeFailure(thrown: unknown): unknown {
  if (toErrorBody(thrown).code !== 'disk_full') return thrown;
  return new AppError(
    'disk_full',
    'The disk is full, so no backup was made; older ones are untouched. Free some space, then back up again.',
    { cause: thrown },
  );
}
