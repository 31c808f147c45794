/** Ligatures and the shapes that Arabic letters take within words; their letters are what is quoted. */
const PRESENTATION = /[\ufb00-\ufdff\ufe70-\ufefc]/u;
/** Blanks of any width, no-break ones among them. */
const BLANK = /^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]$/u;
/** Characters that show nothing: zero width blanks and joiners, marks of direction, soft hyphens. */
const UNSEEN = /^[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/u;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The characters below are letters, digits and marks of Latin script, and the blank. */
const LATIN_END = 0x100;
const NO_BREAK_SPACE = 0xa0;

/** One of the characters that most text is made of; asked first, where a pattern would take longer. */
export const isLatin = (character: string): boolean =>
  character.length === 1 && character.charCodeAt(0) < LATIN_END;

/** What a drawn character says: ligatures as their letters. */
export const spellOut = (character: string): string =>
  !isLatin(character) && PRESENTATION.test(character) ? character.normalize('NFKC') : character;

export const isBlank = (character: string): boolean =>
  isLatin(character)
    ? character.charCodeAt(0) <= 32 || character.charCodeAt(0) === NO_BREAK_SPACE
    : BLANK.test(character);

export const isUnseen = (character: string): boolean =>
  !isLatin(character) && UNSEEN.test(character);

export const readsLeftwards = (text: string): boolean => !isLatin(text) && RIGHT_TO_LEFT.test(text);

/** What stands behind the last space of a text: patterns of its end are quicker on that than on all of it. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
