/** Words that titles of journals write small within them, in the languages that have most of them. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or the to with de del della delle der des di do dos da das du e ed el en et für fur gli i il im la las le les lo los och og und van voor von y za'.split(
    ' ',
  ),
);

/** A title of a journal, and the place that catalogues put behind it to tell it from others of the same name. */
export interface JournalTitle {
  readonly title: string;
  readonly place: string | null;
}

/**
 * The title of a journal from how the catalogue of the National Library of Medicine writes it
 * ("Arthritis & rheumatology (Hoboken, N.J.)", "Heart : official journal"): its words have capitals,
 * the place stands apart.
 */
export function catalogueTitle(written: string): JournalTitle {
  const text = written.replace(/\s+/g, ' ').replace(/ : /g, ': ').trim();
  const placed = /^(.*\S) \(([^()]*)\)$/.exec(text);
  const title = capitalised(placed?.[1] ?? text);
  const isPlace = placed !== null && /^\p{Lu}/u.test(placed[2]!) && !/\d/.test(placed[2]!);
  if (isPlace) return { title, place: placed[2]! };
  return { title: placed === null ? title : `${title} (${placed[2]!})`, place: null };
}

function capitalised(title: string): string {
  return title.replace(/[^\s/‐-―-]+/gu, (word: string, at: number) => {
    const isWithin = at > 0 && !/[:.?!]\s*$/.test(title.slice(0, at));
    if (word !== word.toLowerCase() || (isWithin && SMALL.has(word))) return word;
    return word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
  });
}
