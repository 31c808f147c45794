import { writeFileSync } from 'node:fs';

/** Writes an archive of files in Electron's form: a header that names them, then their bytes. */
export function writeAsar(path: string, files: Readonly<Record<string, string>>): void {
  let offset = 0;
  const bodies: Buffer[] = [];
  const entries = Object.entries(files).map(([name, text]) => {
    const body = Buffer.from(text);
    const entry = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
    return [name, entry] as const;
  });
  const header = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  // Chromium pickles strings: sizes first, as little-endian words, and padding to whole words.
  const padded = Math.ceil(header.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  for (const [at, size] of [4, padded + 8, padded + 4, header.length].entries()) {
    head.writeUInt32LE(size, at * 4);
  }
  header.copy(head, 16);
  writeFileSync(path, Buffer.concat([head, ...bodies]));
}
