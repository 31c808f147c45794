import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFault } from '../../../archive/zip-harm.ts';
import { ZipArchive } from './zip-archive.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());

/** Where the entry of a part stands in the directory of an archive. */
function directoryEntry(zip: Uint8Array): number {
  return Buffer.from(zip).indexOf('PK\u0001\u0002', 'latin1');
}

describe('an archive', () => {
  it('gives its parts by their paths, packed or not, with a comment behind', () => {
    const zip = zipSync({
      'a.txt': [strToU8('stored'), { level: 0 }],
      'é/b.txt': strToU8('packed '.repeat(100)),
    });
    const archive = new ZipArchive(zip);
    expect(archive.names).toEqual(['a.txt', 'é/b.txt']);
    expect(text(archive.read('a.txt'))).toBe('stored');
    expect(text(archive.read('é/b.txt'))).toBe('packed '.repeat(100));
    expect(archive.read('c.txt')).toBeNull();
  });

  it('is refused where a path leads out of it', () => {
    for (const path of ['../x', 'a/../../x', '/etc/x', 'C:\\x', 'a\\..\\x']) {
      expect(() => new ZipArchive(zipSync({ [path]: strToU8('x') }))).toThrow(/leads out/);
    }
    expect(new ZipArchive(zipSync({ 'a..b/c...d': strToU8('x') })).names).toHaveLength(1);
  });

  it('is refused where it unpacks to far more than it is, before anything is', () => {
    const bomb = zipSync({ a: new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    expect(() => new ZipArchive(bomb)).toThrow(/out of almost nothing/);
  });

  it('is refused where it is enciphered', () => {
    const zip = zipSync({ a: strToU8('x') });
    zip[directoryEntry(zip) + 8] = 1;
    expect(() => new ZipArchive(zip)).toThrow(/password/);
  });

  it('gives no part that holds more, or less, than is said of it', () => {
    for (const size of [10, 5000]) {
      const zip = zipSync({ a: strToU8('word '.repeat(300)) });
      new DataView(zip.buffer).setUint32(directoryEntry(zip) + 24, size, true);
      expect(() => new ZipArchive(zip).read('a')).toThrow(ZipFault);
    }
  });

  it('says that it is damaged, whatever is wrong with its bytes', () => {
    const zip = zipSync({ a: strToU8('word '.repeat(300)), b: strToU8('x') });
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(zip.length), (changes, cut) => {
        const bytes = zip.slice(0, cut % 3 === 0 ? cut : zip.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          const archive = new ZipArchive(bytes);
          for (const name of archive.names) archive.read(name);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipFault);
        }
      }),
    );
  });
});
