import type { Mention } from './mention.ts';
import { isJoined } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** Joins a strain with the animal right behind it: "Sprague-Dawley" and "rats" become one mention. */
export function joinStrains(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      before.rule === 'strain' &&
      before.to === mention.from &&
      before.taxonId === mention.taxonId &&
      isJoined(words[mention.from])
    )
      joined[joined.length - 1] = { ...mention, from: before.from, strain: before.strain };
    else joined.push(mention);
  }
  return dropRepeats(joined);
}

/**
 * A strain or cell line by its own name tells the reader something only where the organism has no plainer
 * mention, and only once.
 */
function dropRepeats(mentions: readonly Mention[]): Mention[] {
  const plain = new Set(mentions.filter((item) => !isStock(item)).map(({ taxonId }) => taxonId));
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    if (!isStock(mention)) return true;
    const name = mention.strain ?? '';
    if (plain.has(mention.taxonId) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function isStock({ rule }: Mention): boolean {
  return rule === 'strain' || rule === 'cell_line';
}
