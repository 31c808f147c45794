const plain = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();

/** Whether a line of a text says its title and nothing else, whatever its blanks, capitals and full stop; an empty title is never said. */
export function isTitleLine(line: string, title: string): boolean {
  return plain(title) !== '' && plain(line) === plain(title);
}

/** Where a text goes on below a first line that says its title, as a UTF-16 offset; 0 where the text begins otherwise. */
export function endOfTitleLine(text: string, title: string): number {
  const start = text.length - text.trimStart().length;
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  return isTitleLine(text.slice(start, end), title) ? end : 0;
}
