import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { findService } from './synced-folder.ts';
import { describeUnsafePlace, findUnsafePlace } from './unsafe-place.ts';

const nothing = (): readonly string[] => [];

describe('a folder that a service synchronises', () => {
  test.each([
    ['/home/me/Dropbox/papers/library', 'Dropbox'],
    ['/home/me/Dropbox (Personal)', 'Dropbox'],
    ['/home/me/OneDrive - University of X/library', 'OneDrive'],
    ['/Users/me/Library/Mobile Documents/com~apple~CloudDocs/library', 'iCloud Drive'],
    ['/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive/library', 'Google Drive'],
    ['/Users/me/Library/CloudStorage/Box-Box/library', 'Box'],
    ['/home/me/nextcloud/library', 'Nextcloud'],
    ['/home/me/ownCloud/library', 'ownCloud'],
    ['/home/me/papers on dropboxes/library', null],
    ['/home/me/Documents/library', null],
  ])('is known by its name: %s', (path, service) => {
    expect(findService(path, nothing)).toBe(service);
  });

  test.each([
    ['.stfolder', 'Syncthing'],
    ['.dropbox.cache', 'Dropbox'],
    ['.sync_4f2a91bc0d3e.db', 'Nextcloud'],
    ['._sync_4f2a91bc0d3e.db', 'Nextcloud'],
    ['.owncloudsync.log', 'ownCloud'],
    ['.tmp.driveupload', 'Google Drive'],
    ['.dropbox', null],
    ['sync.db', null],
  ])('is known by what the service keeps in it: %s', (name, service) => {
    const list = (folder: string): readonly string[] => (folder === '/home/me/Sync' ? [name] : []);
    expect(findService('/home/me/Sync/papers/library', list)).toBe(service);
    expect(findService('/home/me/other/library', list)).toBeNull();
  });
});

describe('the place of a library', () => {
  test('is safe on a disk of this computer', () => {
    const folder = temporaryFolder();
    expect(findUnsafePlace(folder)).toBeNull();
    expect(findUnsafePlace(join(folder, 'not', 'yet', 'there'))).toBeNull();
  });

  test('is looked at where a link leads to', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Sync', 'library'), { recursive: true });
    writeFileSync(join(folder, 'Sync', '.stfolder'), '');
    symlinkSync(join(folder, 'Sync'), join(folder, 'papers'));
    const directory = join(folder, 'papers', 'library');
    const place = findUnsafePlace(directory);
    expect(place).toEqual({ kind: 'synchronised', name: 'Syncthing' });
    const words = describeUnsafePlace(directory, place!);
    expect(words).toMatch(/^“library” lies in a folder that Syncthing synchronises\. .*WAL/);
    expect(words).toContain('second place for its backups');
    expect(words).not.toContain(folder);
  });

  test('is not safe on a network drive, synchronised or not', () => {
    const folder = temporaryFolder();
    const mounts = [
      { point: '/', type: 'ext4' },
      { point: folder, type: 'nfs4' },
    ];
    const place = findUnsafePlace(join(folder, 'Dropbox'), mounts);
    expect(place).toEqual({ kind: 'network', name: 'NFS' });
    expect(describeUnsafePlace(folder, place!)).toMatch(/network drive \(NFS\).*WAL.*second place/);
  });
});
