/** A text is judged by this many characters from its start. */
const SAMPLE = 20_000;
/** Fewer letters than this tell nothing of a language. */
const LEAST_LETTERS = 1;

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
const LATIN = /[a-z\u00c0-\u024f]/giu;

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

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

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

/**
 * The language that a text is written in, as a BCP 47 code, told by its letters and small words;
 * `und` where it holds next to no letters. Latin text without small words counts as English, since
 * a bare title or table tells no more. Reads at most the first 20 000 characters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const latin = count(sample, LATIN);
  const script = findScript(sample, latin);
  if (script !== null) return script;
  if (latin < LEAST_LETTERS) return 'und';
  const seen = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/[a-z\u00c0-\u024f]+/gu) ?? []) {
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  let best = 'en';
  let most = 0;
  for (const [language, words] of SMALL_WORDS) {
    let score = 0;
    for (const word of words.split(' ')) score += seen.get(word) ?? 0;
    if (score > most) [best, most] = [language, score];
  }
  return best;
}
