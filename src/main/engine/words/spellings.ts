/**
 * British and American spellings of parts of words. Each pair is one rule: where the first stands the
 * second may, and the other way round. Roots are named rather than letters, as `ae` is `e` in some words only.
 */
const PAIRS: readonly (readonly [
  british: RegExp,
  american: RegExp,
  british: string,
  american: string,
])[] = [
  ...rootPairs('ae', 'e', [
    'an*mi',
    'is*mi',
    'uk*mi',
    'yc*mi',
    'ur*mi',
    'er*mi',
    'ox*mi',
    'ip*mi',
    'vol*mi',
    'natr*mi',
    'kal*mi',
    'calc*mi',
    'h*mat',
    'h*mo',
    'h*mang',
    '*sthe',
    'c*cum',
    'c*cal',
    'c*sar',
    'f*cal',
    'f*ces',
    'gyn*c',
    'p*diatr',
    'orthop*d',
    '*tiolog',
    'pal*o',
    'arch*o',
    'leuk*m',
    'septic*m',
    'bacter*m',
    'medi*val',
    'encyclop*d',
  ]),
  ...rootPairs('oe', 'e', [
    'f*t',
    '*dema',
    '*soph',
    '*str',
    'diarrh*',
    'am*b',
    'hom*o',
    'c*liac',
    'apn*a',
    'spn*a',
    'man*uv',
    'gonorrh*',
  ]),
  ...rootPairs('our', 'or', [
    'tum*',
    'col*',
    'behavi*',
    'fav*',
    'lab*',
    'neighb*',
    'hum*',
    'vap*',
    'hon*',
    'od*',
    'rum*',
    'vig*',
  ]),
  ...rootPairs('re', 'er', ['cent*', 'fib*', 'lit*', 'met*', 'calib*', 'tit*', 'theat*', 'lust*']),
  ...rootPairs('ph', 'f', ['sul*']),
  ...rootPairs('ogue', 'og', ['anal*', 'catal*', 'dial*', 'homol*']),
  ...rootPairs('mme', 'm', ['progra*']),
  ...rootPairs('iu', 'u', ['alumin*m']),
  ...rootPairs('ey', 'ay', ['gr*']),
  ...rootPairs('geing', 'ging', ['a*']),
  ...rootPairs('mould', 'mold', ['*']),
  ...rootPairs('moult', 'molt', ['*']),
  ...rootPairs('lled', 'led', ['labe*', 'mode*', 'trave*', 'cance*', 'signa*', 'channe*', 'leve*']),
  ...rootPairs('lling', 'ling', [
    'labe*',
    'mode*',
    'trave*',
    'cance*',
    'signa*',
    'channe*',
    'leve*',
  ]),
];
/** Longer endings first. */
const ENDINGS: readonly (readonly [british: string, american: string])[] = [
  ['isations', 'izations'],
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['iser', 'izer'],
  ['ises', 'izes'],
  ['ise', 'ize'],
  ['ysing', 'yzing'],
  ['ysed', 'yzed'],
  ['yser', 'yzer'],
  ['yse', 'yze'],
];

/** Rules for one change of letters in several roots, where a star stands for the letters. */
function rootPairs(british: string, american: string, roots: readonly string[]) {
  return roots.map((root) => {
    const inBritish = root.replace('*', british);
    const inAmerican = root.replace('*', american);
    const at = root.startsWith('*') || british === 're' ? 'border' : 'anywhere';
    const pattern = (letters: string): RegExp =>
      new RegExp(at === 'border' && root.startsWith('*') ? `^${letters}` : letters);
    return [pattern(inBritish), pattern(inAmerican), inBritish, inAmerican] as const;
  });
}

/** The other British or American spellings of a folded word; none for most words. */
export function otherSpellings(word: string): string[] {
  const found = new Set<string>();
  for (const [british, american, inBritish, inAmerican] of PAIRS) {
    if (british.test(word)) found.add(word.replace(british, inAmerican));
    else if (american.test(word)) found.add(word.replace(american, inBritish));
  }
  for (const one of [word, ...found]) {
    for (const [british, american] of ENDINGS) {
      if (one.endsWith(british)) found.add(one.slice(0, -british.length) + american);
      else if (one.endsWith(american)) found.add(one.slice(0, -american.length) + british);
    }
  }
  found.delete(word);
  return [...found];
}
