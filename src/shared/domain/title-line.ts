const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Whether a line of a text says its title and nothing else, whatever its blanks and capitals; an empty title is never said. */
export function isTitleLine(line: string, title: string): boolean {
  return plain(title) !== '' && plain(line) === plain(title);
}
