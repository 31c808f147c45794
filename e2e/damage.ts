import { readFileSync, writeFileSync } from 'node:fs';

/** Overwrites so many bytes of a file from a place on, as a failing disk may. */
export function garble(file: string, from: number, count: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < from + count; at += 1) bytes[at] = bytes[at]! ^ 0xa5;
  writeFileSync(file, bytes);
}

/** Puts other words of the same length in the place of words, wherever a file has them. */
export function replaceWords(file: string, words: string, others: string): void {
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(words); at !== -1; at = bytes.indexOf(words, at + 1)) {
    bytes.write(others, at);
  }
  writeFileSync(file, bytes);
}

/** Where the header of an SQLite file has the version of its schema. */
const USER_VERSION = 60;

/** Makes a library look as if a newer Collate had written it. */
export function makeTooNew(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(999, USER_VERSION);
  writeFileSync(file, bytes);
}
