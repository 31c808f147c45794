/** The lines of a text, one after the other, whatever ends them. */
export function* linesOf(written: string): Generator<string> {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield text.slice(start, end);
    start = end + 1;
  }
}
