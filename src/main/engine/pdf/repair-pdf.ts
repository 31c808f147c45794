/** Where an object begins that says it is the catalogue of the document. */
const CATALOGUE = /(\d{1,10}) (\d{1,5}) obj\s*<<(?:(?!endobj)[\s\S]){0,2000}?\/Type\s*\/Catalog\b/g;
/** Files that are mended are read as text once more: larger ones are left. */
const MAX_BYTES = 200_000_000;

/**
 * A file that lost its end, with a new one that names its catalogue: from there pdfium finds all objects
 * by itself. Null where no catalogue stands in it.
 */
export function withNewEnd(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > MAX_BYTES) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const last = [...text.matchAll(CATALOGUE)].at(-1);
  if (last === undefined) return null;
  const end = `\nendobj\ntrailer\n<</Root ${last[1]!} ${last[2]!} R>>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(end, 'latin1')]);
}
