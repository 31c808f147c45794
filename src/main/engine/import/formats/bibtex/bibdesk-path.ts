/** A property list names its length in its last bytes; what is longer than this names no path. */
const MAX_ENCODED = 100_000;

/**
 * The path in BibDesk's `bdsk-file-1`: a binary property list in Base64 whose `relativePath` stands
 * from the folder of the file; null where there is none.
 */
export function bibDeskPath(encoded: string): string | null {
  if (encoded.length > MAX_ENCODED) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.subarray(0, 8).toString('latin1') !== 'bplist00' || bytes.length < 40) return null;
  const key = bytes.indexOf('relativePath');
  // The strings of the list stand one after the other: the path follows the keys of its dictionary.
  for (let at = key < 0 ? bytes.length : key + 'relativePath'.length; at < bytes.length;) {
    const { text, end } = readObject(bytes, at);
    if (text !== null && text !== 'aliasData' && text !== 'bookmark') return text;
    if (end <= at) return null;
    at = end;
  }
  return null;
}

/** One object of a binary property list: its text where it is a string, and the place behind it. */
function readObject(bytes: Buffer, at: number): { text: string | null; end: number } {
  const kind = bytes[at]! >> 4;
  let length = bytes[at]! & 15;
  let start = at + 1;
  if (length === 15 && kind >= 4 && start < bytes.length) {
    const size = 1 << (bytes[start]! & 15);
    if (size > 4 || start + 1 + size > bytes.length) return { text: null, end: bytes.length };
    length = bytes.readUIntBE(start + 1, size);
    start += 1 + size;
  }
  if (kind === 5)
    return { text: bytes.toString('latin1', start, start + length), end: start + length };
  if (kind === 6) {
    const end = start + length * 2;
    if (end > bytes.length) return { text: null, end };
    return { text: Buffer.from(bytes.subarray(start, end)).swap16().toString('utf16le'), end };
  }
  return { text: null, end: kind === 4 ? start + length : bytes.length };
}
