/** So much of a text that is sought is looked for by the platform, whose worst case grows with its length. */
const HEAD = 64;
/** So many places of the head are compared one by one. */
const FEW = 32;

/**
 * Where a text stands in another, overlapping itself or not, in order: at most `limit` places. Takes
 * time in proportion to both texts, whatever they are: in a row of a million letters, the platform’s
 * own search for fifty thousand like them took ten seconds.
 */
export function findAll(text: string, sought: string, limit: number): number[] {
  if (sought === '') return [];
  const head = sought.slice(0, HEAD);
  const most = sought.length <= HEAD ? limit : FEW;
  const places: number[] = [];
  let at = text.indexOf(head);
  while (at !== -1 && places.length < most) {
    places.push(at);
    at = text.indexOf(head, at + 1);
  }
  if (sought.length <= HEAD) return places;
  return at === -1
    ? places.filter((place) => text.startsWith(sought, place)).slice(0, limit)
    : findLong(text, sought, limit);
}

/** The search of Knuth, Morris and Pratt: no letter of the text is looked at again. */
function findLong(text: string, sought: string, limit: number): number[] {
  const borders = bordersOf(sought);
  const places: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length && places.length < limit; at += 1) {
    const letter = text.charCodeAt(at);
    while (matched > 0 && sought.charCodeAt(matched) !== letter) matched = borders[matched - 1]!;
    if (sought.charCodeAt(matched) === letter) matched += 1;
    if (matched === sought.length) {
      places.push(at - matched + 1);
      matched = borders[matched - 1]!;
    }
  }
  return places;
}

/** For each beginning of a text, how long the longest shorter one is that it ends with. */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  let length = 0;
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    while (length > 0 && text.charCodeAt(length) !== letter) length = borders[length - 1]!;
    if (text.charCodeAt(length) === letter) length += 1;
    borders[at] = length;
  }
  return borders;
}
