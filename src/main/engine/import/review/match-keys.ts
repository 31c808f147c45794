import type { WorkFacts } from './work-facts.ts';

/** So many words from each end of a title, and so many of its longest, are a key of it. */
const WORDS = 3;

/**
 * The keys of an item: two items that may be one work have one of them in common, and few others do.
 * A title is known by its beginning, its end, and its longest words, each with its year and the one
 * before, so that years next to each other meet; by its author with its first word; and as a whole with its
 * first page, which tells apart the hundreds of editorials of a year.
 */
export function matchKeys(facts: WorkFacts): string[] {
  const { doi, pmid, isbns, year, names, firstPage } = facts;
  const keys: string[] = [];
  if (doi !== null) keys.push(`doi ${doi}`);
  if (pmid !== null) keys.push(`pmid ${pmid}`);
  for (const isbn of isbns) keys.push(`isbn ${isbn}`);
  if (facts.title === '' || year === null) return keys;
  const title = facts.title.split(' ');
  const longest = title
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, WORDS)
    .join(' ');
  const [first, last] = [title.slice(0, WORDS).join(' '), title.slice(-WORDS).join(' ')];
  for (const bucket of [year, year + 1]) {
    keys.push(`^ ${first} ${String(bucket)}`);
    keys.push(`$ ${last} ${String(bucket)}`);
    keys.push(`# ${longest} ${String(bucket)}`);
    if (firstPage !== null) keys.push(`= ${facts.title} ${firstPage} ${String(bucket)}`);
    if (names[0] !== undefined) keys.push(`@ ${names[0]} ${title[0]!} ${String(bucket)}`);
  }
  return [...new Set(keys)];
}
