import { createHash } from 'node:crypto';

/** With what passwords are filled up to 32 bytes (PDF 1.7, 7.6.3.3, algorithm 2). */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
/** Everything is allowed, in the form in which the file states it. */
const PERMISSIONS = -4;
const FILE_ID = Buffer.alloc(16, 7);

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, with which old PDFs are locked. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other]!, state[one]!];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + state[at]! + key[at % key.length]!) % 256;
    swap(at, to);
  }
  let to = 0;
  return Buffer.from(
    data.map((byte, index) => {
      const at = (index + 1) % 256;
      to = (to + state[at]!) % 256;
      swap(at, to);
      return byte ^ state[(state[at]! + state[to]!) % 256]!;
    }),
  );
}

const filledUp = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;

/** What locks a test's PDF with a password: its entries in the trailer, and what a stream is written as. */
export interface TestLock {
  readonly trailer: string;
  /** In Latin-1, as the rest of the file. */
  readonly write: (content: string, object: number) => string;
}

/** A lock of the oldest kind (revision 2, 40 bits) for streams; a locked test's PDF has no strings. */
export function lockWith(password: string): TestLock {
  const owner = rc4(md5(filledUp(password)).subarray(0, 5), filledUp(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(filledUp(password), owner, permissions, FILE_ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    trailer: `/ID [${hex(FILE_ID)} ${hex(FILE_ID)}] /Encrypt << /Filter /Standard /V 1 /R 2
      /P ${String(PERMISSIONS)} /O ${hex(owner)} /U ${hex(user)} >>`,
    write: (content, object) => {
      const ofObject = Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0]);
      const streamKey = md5(key, ofObject).subarray(0, 10);
      return rc4(streamKey, Buffer.from(content, 'latin1')).toString('latin1');
    },
  };
}
