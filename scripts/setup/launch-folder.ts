import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { cloneCache, publishFolder, shortKey } from './cache-folder.mjs';

/**
 * A folder from which a runtime without default_app.asar runs one app. Such a runtime finds its
 * app through `resources/app` beside its executable and reads no path from the command line; the
 * unpacked runtime is shared between clones, so each app gets a light copy: the executable as a
 * hard link (Electron looks beside its own path, which a symbolic link would not change), all
 * else as symbolic links, and a `resources/app` of its own.
 * @returns the executable to run
 */
export async function prepareLaunchFolder(
  runtimeFolder: string,
  appFolder: string,
): Promise<string> {
  const folder = join(cloneCache, 'launch', shortKey(`${runtimeFolder}\n${appFolder}`));
  const executable = join(folder, 'electron');
  if (!existsSync(executable) || !existsSync(join(folder, 'resources', 'app'))) {
    mkdirSync(dirname(folder), { recursive: true });
    await publishFolder(folder, async (temporary) => {
      fill(temporary, runtimeFolder, appFolder);
    });
  }
  return executable;
}

function fill(folder: string, runtimeFolder: string, appFolder: string): void {
  for (const name of readdirSync(runtimeFolder)) {
    if (name === 'resources') continue;
    const source = join(runtimeFolder, name);
    if (name === 'electron') linkOrCopy(source, join(folder, name));
    else symlinkSync(source, join(folder, name));
  }
  mkdirSync(join(folder, 'resources'));
  symlinkSync(appFolder, join(folder, 'resources', 'app'));
}

/** Another file system, or another user's file, can't be hard-linked. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}
