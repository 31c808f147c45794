import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LinkMode, ZoteroFile } from './zotero-folder.ts';

const STORED = 'storage:';
const BELOW_BASE = 'attachments:';

export interface FilePlaces {
  /** The data folder. */
  readonly folder: string;
  /** What paths that begin with `attachments:` start from: a preference of Zotero; null where it is not known. */
  readonly base: string | null;
}

/**
 * Where the file of an attachment is. A stored file lies in `storage/KEY`, a linked one where its
 * path says. A path that leads out of the folder it starts from is refused, also when a link on the
 * disk does so.
 */
export function findAttachmentFile(
  { folder, base }: FilePlaces,
  key: string,
  linkMode: LinkMode,
  dbPath: string | null,
): ZoteroFile {
  if (linkMode === 'linked_url') return { state: 'none' };
  if (dbPath === null || dbPath === '') return { state: 'missing' };
  if (dbPath.startsWith(STORED)) {
    if (!/^[A-Z0-9]{8}$/.test(key)) return { state: 'refused' };
    return findBelow(join(folder, 'storage', key), dbPath.slice(STORED.length));
  }
  if (linkMode !== 'linked_file') return { state: 'missing' };
  if (dbPath.startsWith(BELOW_BASE)) {
    const path = dbPath.slice(BELOW_BASE.length);
    if (base !== null) return findBelow(base, path);
    return climbs(path) ? { state: 'refused' } : { state: 'missing' };
  }
  // The name of another computer: to look at it would be to ask the network.
  if (/^[\\/]{2}/.test(dbPath)) return { state: 'refused' };
  return isAbsolute(dbPath) && isFile(dbPath)
    ? { state: 'here', path: dbPath }
    : { state: 'missing' };
}

/** A path that leads nowhere but below where it starts, whichever system wrote it. */
function climbs(path: string): boolean {
  return (
    path.includes('\0') ||
    isAbsolute(path) ||
    /^[a-z]:/i.test(path) ||
    path.split(/[/\\]/).some((part) => part === '..')
  );
}

function findBelow(top: string, name: string): ZoteroFile {
  if (name === '' || climbs(name)) return { state: name === '' ? 'missing' : 'refused' };
  const path = findAsWritten(top, name);
  if (path === null) return { state: 'missing' };
  return isInside(realpathSync(top), realpathSync(path))
    ? { state: 'here', path }
    : { state: 'refused' };
}

function isInside(top: string, path: string): boolean {
  const way = relative(top, resolve(path));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A file by its name, whose accents the disk may have composed otherwise than the database. */
function findAsWritten(top: string, name: string): string | null {
  const path = join(top, ...name.split('/'));
  if (isFile(path)) return path;
  let at = top;
  for (const part of name.split('/')) {
    const wanted = part.normalize('NFC');
    const found = namesIn(at).find((each) => each.normalize('NFC') === wanted);
    if (found === undefined) return null;
    at = join(at, found);
  }
  return isFile(at) ? at : null;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is not there, or may not be looked into.
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
