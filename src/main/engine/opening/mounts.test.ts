import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mountOf, nameOfShare, parseLinuxMounts, parseMacMounts } from './mounts.ts';

const LINUX = String.raw`proc /proc proc rw,relatime 0 0
/dev/sda2 / ext4 rw,relatime 0 0
server:/export /mnt/my\040papers nfs4 rw,vers=4.2 0 0
me@lab:/data /home/me/lab fuse.sshfs rw,nosuid 0 0
/dev/sdb1 /home/me/lab/disk ext4 rw 0 0
systemd-1 /srv/share autofs rw 0 0
//nas/share /srv/share cifs rw 0 0
`;
const MAC = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//me@nas._smb._tcp.local/papers on /Volumes/papers on paper (1) (smbfs, nodev, nosuid, mounted by me)
`;

describe('which mount a folder lies on, and whether other computers share it', () => {
  const shareOf = (path: string, mounts = parseLinuxMounts(LINUX)): string | null => {
    const mount = mountOf(path, mounts);
    return mount && nameOfShare(mount);
  };

  test.each([
    ['/home/me/papers', null],
    ['/mnt/my papers', 'NFS'],
    ['/mnt/my papers/deep/library', 'NFS'],
    ['/mnt/my papers too', null],
    ['/home/me/lab/library', 'SSHFS'],
    ['/home/me/lab/disk/library', null],
    ['/srv/share/..library', 'SMB'],
  ])('%s', (path, share) => {
    expect(shareOf(path)).toBe(share);
  });

  test.each([
    ['/Users/me/Documents', null],
    ['/Volumes/papers on paper (1)/library', 'SMB'],
  ])('of macOS: %s', (path, share) => {
    expect(shareOf(path, parseMacMounts(MAC))).toBe(share);
  });

  test('a name that is in no list of file systems is none', () => {
    expect(nameOfShare({ point: '/', type: 'constructor' })).toBeNull();
  });
});

test('every name that the system can write in its table of mounts is read back', () => {
  const encode = (name: string): string =>
    name.replaceAll(/[ \t\n\\]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
  fc.assert(
    fc.property(fc.string(), (name) => {
      const point = `/${name}`;
      expect(parseLinuxMounts(`//nas/share ${encode(point)} cifs rw 0 0\n`)).toEqual([
        { point, type: 'cifs' },
      ]);
    }),
  );
});

test('a table of mounts in any other form is read without harm', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { point, type } of [...parseLinuxMounts(text), ...parseMacMounts(text)]) {
        expect(typeof point).toBe('string');
        expect(type).not.toBe(undefined);
      }
    }),
  );
});
