import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** How the folder of a service that copies files between computers is known. */
interface Service {
  readonly name: string;
  /** The name that the service gives to its folder. */
  readonly folder?: RegExp;
  /** A file or folder that it keeps in there. */
  readonly marker?: RegExp;
}

const SERVICES: readonly Service[] = [
  { name: 'Dropbox', folder: /^Dropbox(?: \(.+\))?$/i, marker: /^\.dropbox\.cache$/ },
  { name: 'OneDrive', folder: /^OneDrive(?: - .+)?$/i },
  { name: 'iCloud Drive', folder: /^(?:com~apple~CloudDocs|Mobile Documents|iCloud ?Drive)$/i },
  {
    name: 'Google Drive',
    folder: /^(?:Google ?Drive(?: \(.+\))?|My Drive)$/i,
    marker: /^\.tmp\.drive(?:up|down)load$/,
  },
  {
    name: 'Nextcloud',
    folder: /^Nextcloud\d*$/i,
    // The database of its client, which ownCloud's has too.
    marker: /^\.(?:nextcloudsync\.log|_?sync_[0-9a-f]+\.db)$/,
  },
  { name: 'ownCloud', folder: /^ownCloud\d*$/i, marker: /^\.owncloudsync\.log$/ },
  { name: 'Syncthing', marker: /^\.stfolder$/ },
];

/** Where macOS keeps the folders of all services that plug into it: `CloudStorage/Dropbox-Personal`. */
const CLOUD_STORAGE = 'CloudStorage';

/**
 * The service that synchronises a folder, as its name or that of a folder around it says, or as what
 * the service keeps in one of them; null when none is known to.
 * @param list the names in a folder; none for one that cannot be read
 */
export function findService(
  directory: string,
  list: (folder: string) => readonly string[] = namesIn,
): string | null {
  const parent = dirname(directory);
  const name = basename(directory);
  if (basename(parent) === CLOUD_STORAGE) return name.split('-', 1)[0]!;
  const names = list(directory);
  for (const service of SERVICES) {
    const { folder, marker } = service;
    if (folder?.test(name)) return service.name;
    if (marker && names.some((each) => marker.test(each))) return service.name;
  }
  return parent === directory ? null : findService(parent, list);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
