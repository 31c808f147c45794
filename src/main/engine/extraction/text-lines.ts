import { AppError } from '../../../shared/errors.ts';

/** A longer line, in UTF-16 code units, holds no article. */
const MAX_LINE = 50_000_000;

/**
 * The lines of a text that comes in pieces, without their ends and with what follows the last one.
 * Only a line feed ends a line, since JSON may hold the other line separators as they are.
 * Throws `invalid_input` at a line of more than 50 million characters.
 */
export async function* readLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const lines = String(piece).split('\n');
    for (const line of lines.slice(0, -1)) {
      yield [...begun, line].join('');
      begun = [];
      length = 0;
    }
    const rest = lines.at(-1) ?? '';
    length += rest.length;
    if (length > MAX_LINE) {
      throw new AppError(
        'invalid_input',
        'A line of the file is longer than 50 million characters. Each line must be {"id": …, "text": …}.',
      );
    }
    begun.push(rest);
  }
  yield begun.join('');
}
