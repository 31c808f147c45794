import { spawnSync } from 'node:child_process';

/** Runs a program of the system; throws what it complains of. */
function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(error?.message ?? stderr.trim());
}

/** A small disk in memory, over a folder. */
export class SmallDisk {
  readonly folder: string;

  /** Throws when mounting is not allowed here. */
  constructor(folder: string, megabytes: number) {
    this.folder = folder;
    run('mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder);
  }

  /** Changes its size; what is on it stays. */
  resize(megabytes: number): void {
    run('mount', '-o', `remount,size=${String(megabytes)}m`, this.folder);
  }

  /** Forbids all writing; nothing on it may be open for writing. */
  makeReadOnly(): void {
    run('mount', '-o', 'remount,ro', this.folder);
  }

  /** Takes the disk away, with all that is on it. */
  remove(): void {
    run('umount', this.folder);
  }
}
