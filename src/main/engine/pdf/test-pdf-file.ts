/** Text as a literal string of a PDF takes it, between its brackets. */
export const escapeText = (text: string): string => text.replace(/[\\()]/g, String.raw`\$&`);

/** A stream with its length; `dictionary` holds its other entries. */
export const streamOf = (content: string, dictionary = ''): string =>
  `<<${dictionary}/Length ${String(content.length)}>>\nstream\n${content}\nendstream`;

/**
 * The bytes of a PDF of these objects by their numbers, with the table of their places; in Latin-1.
 * @param trailer the entries that name the catalogue and what else the file states of itself
 */
export function assemblePdf(objects: ReadonlyMap<number, string>, trailer: string): Buffer {
  const numbers = [...objects.keys()].toSorted((a, b) => a - b);
  // The second line shows other programs that the file is not text.
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const entries = numbers.map((number) => {
    const entry = `${String(number)} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${String(number)} 0 obj\n${objects.get(number)!}\nendobj\n`;
    return entry;
  });
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<</Size ${String(numbers.at(-1)! + 1)}${trailer}>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
