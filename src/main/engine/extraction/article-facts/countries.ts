import type { Word } from '../text/text-words.ts';
import type { TextSpan } from '../types.ts';

/** The names by which texts call countries and the larger parts of some, in lower case. */
const NAMES = `
  afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bangladesh, belarus, belgium,
  benin, bolivia, bosnia, botswana, brazil, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, chad, chile,
  china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, dominican republic,
  ecuador, egypt, el salvador, england, eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia, germany,
  ghana, greece, greenland, guatemala, guinea, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran,
  iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kuwait, kyrgyzstan, laos,
  latvia, lebanon, lesotho, liberia, libya, lithuania, luxembourg, madagascar, malawi, malaysia, mali, malta,
  mauritania, mauritius, mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal,
  netherlands, new zealand, nicaragua, niger, nigeria, northern ireland, north macedonia, norway, oman, pakistan,
  palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania,
  russia, rwanda, saudi arabia, scotland, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia,
  south africa, south korea, korea, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania,
  thailand, togo, trinidad, tunisia, turkey, uganda, ukraine, united arab emirates, united kingdom, united states,
  uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe
`;

/** The words of each name, by the first of them; the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  NAMES.split(',')
    .map((name) => name.trim().split(' '))
    .toSorted((one, other) => other.length - one.length),
  ([first]) => first ?? '',
);
/** Words for what belongs to a country, which stand before people and places: "six Australian hospitals". */
const BELONGING = new Set(
  (
    'afghan algerian american argentine argentinian australian austrian bangladeshi belgian bolivian brazilian british ' +
    'bulgarian cambodian cameroonian canadian chilean chinese colombian croatian cuban cypriot czech danish dutch ' +
    'ecuadorian egyptian english estonian ethiopian finnish french german ghanaian greek guatemalan hungarian icelandic ' +
    'indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kenyan korean kuwaiti latvian ' +
    'lebanese lithuanian malawian malaysian maltese mexican moroccan mozambican nepalese nepali nigerian norwegian ' +
    'omani pakistani palestinian peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese ' +
    'serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai ' +
    'tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh zambian zimbabwean'
  ).split(' '),
);
/** What is of a country where a study was made in it. */
const STUDIED = new Set(
  (
    'individuals people adults men women children adolescents patients participants students pupils nurses doctors ' +
    'residents workers soldiers veterans volunteers hospitals schools clinics centres centers universities farms ' +
    'households villages towns cities population cohort sample registry registries'
  ).split(' '),
);
/** "Australian public hospitals": within so many words. */
const STUDIED_REACH = 3;

/** Short names, as they are written; "us" is a word. */
const SHORT = new Set(['UK', 'US', 'USA', 'UAE']);

/** Words of place before a country, and what may stand between: "in rural northern Norway". */
const PLACE = new Set(['in', 'from', 'across', 'of', 'within', 'throughout']);
const PARTS = new Set(
  'the rural urban northern southern eastern western central north south east west northeast northwest southeast southwest'.split(
    ' ',
  ),
);
const MOST_PARTS = 3;
/** "the Gulf of Mexico" is no country. */
const WATERS = new Set('gulf sea bay strait straits'.split(' '));

/** Guinea pigs and guinea fowls come from nowhere. */
const PIGS = new Set('pig pigs fowl fowls'.split(' '));

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.text);

/** How many words of a country's name begin at `at`; 0 for none. */
function countNameWords(words: readonly Word[], at: number): number {
  const first = words[at];
  if (!isCapital(first) || first === undefined) return 0;
  if (SHORT.has(first.text)) return 1;
  if (first.text === 'U' && words[at + 1]?.text === 'S' && words[at + 1]?.gap === 'stop') return 2;
  if (first.folded === 'guinea' && PIGS.has(words[at + 1]?.folded ?? '')) return 0;
  const names = BY_FIRST.get(first.folded) ?? [];
  return (
    names.find((name) => name.every((part, place) => words[at + place]?.folded === part))?.length ??
    0
  );
}

/** Does a word of place, or the name of a town, lead to the country at `at`? */
function isPlace(text: string, words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (at - before <= MOST_PARTS && PARTS.has(words[before]?.folded ?? '')) before -= 1;
  const word = words[before];
  if (word === undefined) return false;
  if (word.folded === 'of' && WATERS.has(words[before - 1]?.folded ?? '')) return false;
  if (PLACE.has(word.folded)) return true;
  const between = text.slice(word.end, (words[before + 1] as Word).start);
  return between === ', ' || (isCapital(word) && between === ' (');
}

/** Does what belongs to a country stand at `at`, before people or places of it? */
function belongsToStudied(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!isCapital(word) || !(BELONGING.has(word.folded) || SHORT.has(word.text))) return false;
  for (let next = at + 1; next <= at + STUDIED_REACH; next += 1)
    if (STUDIED.has(words[next]?.folded ?? '')) return true;
  return false;
}

/** The first country that stands behind a word of place or a place in it, or before people or places of it. */
export function findCountry(text: string, words: readonly Word[]): TextSpan | null {
  for (let at = 0; at < words.length; at += 1) {
    const count = countNameWords(words, at);
    const isNamed = count > 0 && isPlace(text, words, at);
    if (!isNamed && !belongsToStudied(words, at)) continue;
    return {
      start: (words[at] as Word).start,
      end: (words[at + Math.max(1, count) - 1] as Word).end,
    };
  }
  return null;
}
