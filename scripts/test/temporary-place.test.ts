import { describe, expect, test } from 'vitest';

import { isUsable } from './temporary-place.ts';

const ROOT = '/dev/vda / ext4 rw,relatime 0 0\n';

describe('a place in memory for temporary files', () => {
  test('is usable as Linux usually has it', () => {
    expect(isUsable(`${ROOT}tmpfs /dev/shm tmpfs rw,nosuid,nodev 0 0\n`)).toBe(true);
  });

  test.each([
    ['there is none', ''],
    ['it is of another kind', 'overlay /dev/shm overlay rw 0 0\n'],
    ['no program starts from it', 'shm /dev/shm tmpfs rw,nosuid,nodev,noexec 0 0\n'],
    ['it can only be read', 'tmpfs /dev/shm tmpfs ro 0 0\n'],
    [
      'another mount hides it',
      'tmpfs /dev/shm tmpfs rw 0 0\nshm /dev/shm tmpfs rw,noexec,size=65536k 0 0\n',
    ],
  ])('is not when %s', (_, mounts) => {
    expect(isUsable(ROOT + mounts)).toBe(false);
  });
});
