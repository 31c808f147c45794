/** The tags of a line in which they stand with commas between, each once. */
export function typedTags(line: string): string[] {
  const tags = line.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
