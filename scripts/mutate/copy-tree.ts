import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies a working tree of git, as it is now and without what git ignores, into a temporary folder that
 * uses the same packages.
 * @returns the folder of the copy, which the caller removes
 */
export function copyTree(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-mutate-'));
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    // What was deleted and not committed is still listed; a link to the packages is made anew.
    const isThere = existsSync(join(root, file)) && file !== 'node_modules';
    if (isThere) cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
