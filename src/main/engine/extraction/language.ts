/** A text is judged by so many characters from its start, by more of them if it does not read as English. */
const SAMPLES = [600, 6000, 30_000];

/** Scripts of which one language, or the commonest one, can be named. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['zh', /[\u3400-\u4dbf\u4e00-\u9fff]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['hi', /[\u0900-\u097f]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
];
const NOT_LETTERS = /[^a-z\u00c0-\u024f]+/u;

/** Small words of one language; those that two of these languages share are left out. */
const SMALL_WORDS: readonly (readonly [string, string])[] = [
  [
    'en',
    'the of and to was were that with for this is are which by from at not have been these it or as',
  ],
  [
    'de',
    'der die und das den von mit nicht ist wurde wurden eine einer bei zu auf für sich auch dem werden',
  ],
  ['fr', 'le les des et du une est dans pour que qui avec sur par ont été sont chez cette aux'],
  ['es', 'el los las y del una se con para es por al fue más como pacientes fueron esta entre sus'],
  [
    'it',
    'il di che della dei nel con per sono gli delle è stato alla dal nella anche una più questo',
  ],
  ['pt', 'os do da em não com uma para dos foi das no na são por pacientes foram mais ao pela'],
  ['nl', 'het een van en dat zijn werd met voor niet bij op ook aan werden uit deze naar te'],
  ['sv', 'och att som av på är för med till inte ett var den eller från hos har efter kan'],
  ['da', 'og at som af på er for med til ikke et var den eller fra hos har efter blev'],
  ['pl', 'nie się jest oraz przez po od pacjentów były dla które to jako'],
  ['fi', 'ja on ei oli että myös kuin sekä olivat tai joka tutkimuksessa mukaan'],
  ['tr', 've bir bu ile için olarak olan daha da en hastaların çok'],
  ['cs', 'se na je že byl byla pacientů do pro které jako při'],
  ['hu', 'az és hogy nem egy volt betegek vagy mint valamint csak'],
];

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of SMALL_WORDS) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/** Small words of other languages that English writes too; alone they are no evidence. */
const ALSO_ENGLISH = new Set(
  'a an as at bin com con de den der des die do du et hat la las los met no on or par per plus por pour sans se son sur tai van via za'.split(
    ' ',
  ),
);
/** A text with fewer words than this is another language only if much of it is small words. */
const SHORT_TEXT = 12;
const LEAST_SHARE = 0.2;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts the letters that are Latin and those of other scripts. */
function countLetters(sample: string): { latin: number; other: number } {
  let latin = 0;
  let other = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const folded = code | 32;
    if ((folded >= 97 && folded <= 122) || (code >= 0xc0 && code <= 0x24f)) latin += 1;
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2bff)) other += 1;
  }
  return { latin, other };
}

/** The script that most letters belong to, as a language; null for Latin letters. */
function findScript(sample: string, latin: number): string | null {
  let best: string | null = null;
  let most = latin;
  for (const [language, pattern] of SCRIPTS) {
    const letters = count(sample, pattern);
    // Japanese is written in Chinese characters too, so a few kana are enough.
    const weight = language === 'ja' ? letters * 4 : letters;
    if (weight > most) [best, most] = [language, weight];
  }
  return best;
}

/** What speaks for a language: its small words, how many different ones, and those that are not English. */
interface Evidence {
  score: number;
  readonly words: Set<string>;
  foreign: boolean;
}

/** The language whose small words are commonest; English where too few are found to tell. */
function findBySmallWords(sample: string): string {
  const evidence = new Map<string, Evidence>();
  let words = 0;
  for (const word of sample.toLowerCase().split(NOT_LETTERS)) {
    if (word === '') continue;
    words += 1;
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      let found = evidence.get(language);
      if (found === undefined) {
        evidence.set(language, (found = { score: 0, words: new Set(), foreign: false }));
      }
      found.score += 1;
      found.words.add(word);
      if (!ALSO_ENGLISH.has(word)) found.foreign = true;
    }
  }
  const share = words < SHORT_TEXT ? LEAST_SHARE : 0;
  let best = 'en';
  let most = evidence.get('en')?.score ?? 0;
  for (const [language] of SMALL_WORDS) {
    const found = evidence.get(language);
    if (found === undefined || found.score <= most) continue;
    if (found.words.size < 2 || !found.foreign || found.score < share * words) continue;
    [best, most] = [language, found.score];
  }
  return best;
}

/**
 * The language that a text is written in, as a BCP 47 code, told by its letters and small words;
 * `und` where it holds no letters. Latin text with no or one small word of another language counts as
 * English, since a bare title or table tells no more. A text whose beginning reads as English is not read further.
 */
export function detectLanguage(text: string): string {
  for (const length of SAMPLES) {
    const sample = text.slice(0, length);
    const { latin, other } = countLetters(sample);
    const script = other > latin / 4 ? findScript(sample, latin) : null;
    const language = script ?? (latin === 0 ? 'und' : findBySmallWords(sample));
    if (language === 'en' || text.length <= length) return language;
    if (length === SAMPLES.at(-1)) return language;
  }
  return 'und';
}
