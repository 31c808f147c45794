import { isAbsolute, relative, sep } from 'node:path';

/** A disk or share, and the folder that it is seen in. */
export interface Mount {
  readonly point: string;
  /** The name of its file system, as the system calls it. */
  readonly type: string;
}

/** Reads `/proc/self/mounts`; blanks and the like in names are written in octal (`\040`), see fstab(5). */
export function parseLinuxMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    return [{ point: point.replaceAll(/\\([0-7]{3})/g, decodeOctal), type }];
  });
}

function decodeOctal(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 8));
}

/** Reads what macOS’s `mount` prints: `//me@host/share on /Volumes/share (smbfs, nodev)`. */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const from = line.indexOf(' on ');
    const to = line.lastIndexOf(' (');
    const [type] = line.slice(to + 2).split(/[,)]/, 1);
    if (from === -1 || to < from || type === undefined || type === '') return [];
    return [{ point: line.slice(from + 4, to), type }];
  });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The mount that a real path lies on: the innermost, and of several at one place the last. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    if (!isInside(path, mount.point)) continue;
    if (!found || mount.point.length >= found.point.length) found = mount;
  }
  return found;
}

/** File systems that other computers share, by the names of Linux and macOS. */
const SHARED_TYPES: Readonly<Record<string, string>> = {
  nfs: 'NFS',
  nfs4: 'NFS',
  cifs: 'SMB',
  smb: 'SMB',
  smb2: 'SMB',
  smb3: 'SMB',
  smbfs: 'SMB',
  afpfs: 'AFP',
  afs: 'AFS',
  ncpfs: 'NCP',
  ceph: 'Ceph',
  lustre: 'Lustre',
  gpfs: 'GPFS',
  beegfs: 'BeeGFS',
  webdav: 'WebDAV',
  davfs: 'WebDAV',
  davfs2: 'WebDAV',
  ftp: 'FTP',
  sshfs: 'SSHFS',
  osxfuse_sshfs: 'SSHFS',
  'fuse.sshfs': 'SSHFS',
  'fuse.davfs': 'WebDAV',
  'fuse.davfs2': 'WebDAV',
  'fuse.rclone': 'rclone',
  'fuse.glusterfs': 'GlusterFS',
  'fuse.ceph': 'Ceph',
  'fuse.ceph-fuse': 'Ceph',
  'fuse.s3fs': 'S3',
  'fuse.gcsfuse': 'Google Cloud Storage',
  'fuse.curlftpfs': 'FTP',
  'fuse.gvfsd-fuse': 'GVfs',
  'fuse.smbnetfs': 'SMB',
  'fuse.google-drive-ocamlfuse': 'Google Drive',
  'fuse.onedriver': 'OneDrive',
};

/** What a file system that other computers share is called; null for a disk of this one. */
export function nameOfShare({ type }: Mount): string | null {
  return Object.hasOwn(SHARED_TYPES, type) ? SHARED_TYPES[type]! : null;
}
