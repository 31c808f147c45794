import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { ZOTERO_DATABASE } from './read-folder.ts';

/** Where things are on this computer. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The folder of programs' data on Windows. */
  readonly appData: string | null;
}

/** A data folder of Zotero, and where its linked files start, where a profile says so. */
export interface DataFolder {
  readonly folder: string;
  readonly base: string | null;
}

/** The folders with Zotero's `profiles.ini`, in the order in which they are looked into. */
function programFolders({ platform, home, appData }: Computer): string[] {
  if (platform === 'win32') return appData === null ? [] : [join(appData, 'Zotero', 'Zotero')];
  if (platform === 'darwin') return [join(home, 'Library', 'Application Support', 'Zotero')];
  return [
    join(home, '.zotero', 'zotero'),
    join(home, '.var', 'app', 'org.zotero.Zotero', '.zotero', 'zotero'),
    join(home, 'snap', 'zotero-snap', 'common', '.zotero', 'zotero'),
  ];
}

/**
 * The data folders of the Zotero programs of this computer that have a database: those that profiles
 * name, then the one where Zotero puts it by itself.
 */
export function findDataFolders(computer: Computer): DataFolder[] {
  const found = profilesOf(computer).map(({ dataFolder, base }) => ({
    folder: dataFolder ?? join(computer.home, 'Zotero'),
    base,
  }));
  const all = [...found, { folder: join(computer.home, 'Zotero'), base: null }];
  const first = new Map<string, DataFolder>();
  for (const each of all) if (!first.has(each.folder)) first.set(each.folder, each);
  return [...first.values()].filter(({ folder }) => isFile(join(folder, ZOTERO_DATABASE)));
}

/** The data folder at this place, with what a profile says of it, or the one profile that there is. */
export function describeDataFolder(computer: Computer, folder: string): DataFolder {
  const wanted = resolve(folder);
  const known = findDataFolders(computer).find((each) => resolve(each.folder) === wanted);
  if (known) return known;
  const profiles = profilesOf(computer);
  return { folder, base: profiles.length === 1 ? profiles[0]!.base : null };
}

interface Profile {
  readonly dataFolder: string | null;
  readonly base: string | null;
}

/** What the profiles of the program say; those that cannot be read say nothing. */
function profilesOf(computer: Computer): Profile[] {
  return programFolders(computer).flatMap((folder) =>
    readProfiles(readText(join(folder, 'profiles.ini')) ?? '').map((path) => {
      const prefs = readPrefs(readText(join(resolve(folder, path), 'prefs.js')) ?? '');
      const pathOf = (name: string): string | null => {
        const value = prefs.get(name);
        return typeof value === 'string' && isAbsolute(value) ? value : null;
      };
      const isUsed = prefs.get('extensions.zotero.useDataDir') !== false;
      return {
        dataFolder: isUsed ? pathOf('extensions.zotero.dataDir') : null,
        base: pathOf('extensions.zotero.baseAttachmentPath'),
      };
    }),
  );
}

/** The paths of profiles in a `profiles.ini`, the one that is used by itself first. */
export function readProfiles(ini: string): string[] {
  const profiles: { path: string; isDefault: boolean }[] = [];
  for (const section of ini.split(/^\s*\[/m).slice(1)) {
    const value = (name: string): string | undefined =>
      new RegExp(`^${name}=(.*)$`, 'm').exec(section)?.[1]?.trim();
    const path = value('Path');
    if (/^Profile\d+\]/.test(section) && path)
      profiles.push({ path, isDefault: value('Default') === '1' });
  }
  return profiles
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ path }) => path);
}

/** The settings of a `prefs.js` by their names: lines `user_pref("name", value);`, whose values are JSON. */
export function readPrefs(text: string): ReadonlyMap<string, unknown> {
  const prefs = new Map<string, unknown>();
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith('user_pref(') || !line.trimEnd().endsWith(');')) continue;
    try {
      const [name, value] = JSON.parse(
        `[${line.trim().slice('user_pref('.length, -');'.length)}]`,
      ) as unknown[];
      if (typeof name === 'string') prefs.set(name, value);
    } catch {
      // A line that is no setting.
    }
  }
  return prefs;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
