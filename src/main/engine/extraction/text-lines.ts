/**
 * The lines of a text that comes in pieces, without their ends and with what follows the last one.
 * Only a line feed ends a line, since JSON may hold the other line separators as they are.
 */
export async function* readLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of pieces) {
    const lines = String(piece).split('\n');
    for (const line of lines.slice(0, -1)) {
      yield [...begun, line].join('');
      begun = [];
    }
    begun.push(lines.at(-1) ?? '');
  }
  yield begun.join('');
}
