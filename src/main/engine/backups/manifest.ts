import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import writeFileAtomic from 'write-file-atomic';
import { LibraryCounts } from '../../../shared/domain/backup.ts';

/** What is written beside a copy, so that a list need not open it and damage to it shows. */
const Manifest = z.object({
  libraryId: z.string(),
  changes: z.int(),
  schema: z.int(),
  counts: LibraryCounts,
  /** Of the file's bytes; null for what a restore replaced, which is looked at when it is wanted. */
  sha256: z.string().nullable(),
  bytes: z.int(),
  /** Whether the file was found damaged after it had been made. */
  isDamaged: z.boolean(),
});
export type Manifest = z.infer<typeof Manifest>;

const manifestFile = (backup: string): string => `${backup}.json`;

/** What is known of a copy; null when nothing was written beside it, or nothing that can be read. */
export function readManifest(backup: string): Manifest | null {
  try {
    const parsed = Manifest.safeParse(JSON.parse(readFileSync(manifestFile(backup), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes what is known of a copy beside it. */
export function writeManifest(backup: string, manifest: Manifest): void {
  writeFileAtomic.sync(manifestFile(backup), JSON.stringify(manifest), { mode: 0o600 });
}

/** Removes what is written beside a copy. */
export function removeManifest(backup: string): void {
  rmSync(manifestFile(backup), { force: true });
}
