import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { moveIntoPlace, syncFile } from '../db/durable-files.ts';
import { hashFile } from './copy-task.ts';

/** SHA-256 of each file; null for one that cannot be read. */
export function hashFiles(files: readonly string[]): Promise<(string | null)[]> {
  return Promise.all(files.map((file) => hashFile(file).catch(() => null)));
}

/** Copies a file under a name of work, makes sure that it arrived, and gives it its name. */
export async function sendFile(from: string, to: string, sha256: string): Promise<void> {
  const unverified = `${to}.part-${String(process.pid)}`;
  try {
    copyFileSync(from, unverified);
    if ((await hashFile(unverified)) !== sha256) {
      throw new AppError('conflict', 'The copy did not arrive whole. Check that disk.');
    }
    moveIntoPlace(unverified, to);
  } finally {
    rmSync(unverified, { force: true });
  }
}

/** gzip’s quickest: measured on a library of abstracts with claims it packs 3.8 to 1, level 6 4.3 to 1 in 2.7 times the time. */
const LEVEL = 1;

/** Packs a backup to `target`, and unpacks it again to see that its bytes come back. */
export async function compressFile(
  file: string,
  target: string,
  sha256: string,
): Promise<{ sha256: string; bytes: number }> {
  await pipeline(createReadStream(file), createGzip({ level: LEVEL }), createWriteStream(target));
  const unpacked = createHash('sha256');
  await pipeline(createReadStream(target), createGunzip(), unpacked);
  if (unpacked.digest('hex') !== sha256) {
    rmSync(target, { force: true });
    throw new AppError('conflict', 'The packed backup does not unpack to what was packed.');
  }
  syncFile(target);
  return { sha256: await hashFile(target), bytes: statSync(target).size };
}
