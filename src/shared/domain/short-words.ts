/** Words of an article on one line, no longer than so many characters; no word is cut in two. */
export function shortenWords(words: string, longest: number): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const wordEnd = line[longest - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(wordEnd > 0 ? cut.slice(0, wordEnd) : cut).trimEnd().replace(/[,;:]$/, '')}…`;
}
