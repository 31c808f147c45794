/** A text in which only what is read counts: see `evenText`. */
export interface EvenedText {
  readonly text: string;
  /** For each code unit of `text`, where its character begins in the original. */
  readonly offsets: Uint32Array;
}

interface Letter {
  /** What stands for it; empty for what nobody sees. */
  readonly plain: string;
  readonly isBlank: boolean;
  /** Whether it is part of a word or a number. */
  readonly isWord: boolean;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛', (mark) => [mark, "'"] as const),
  ...Array.from('“”„‟«»', (mark) => [mark, '"'] as const),
  ...Array.from('‐‑‒–—−', (mark) => [mark, '-'] as const),
]);

function evenLetter(letter: string): Letter {
  const isUnseen = /\p{Default_Ignorable_Code_Point}/u.test(letter);
  return {
    plain: isUnseen ? '' : (MARKS.get(letter) ?? letter.normalize('NFKC').toLowerCase()),
    isBlank: /\s/u.test(letter),
    isWord: /[\p{L}\p{N}\p{M}]/u.test(letter),
  };
}

/** Code units that are written one after the other, each with its offset. */
class UnitWriter {
  #units: Uint16Array;
  #offsets: Uint32Array;
  #length = 0;

  constructor(room: number) {
    this.#units = new Uint16Array(room);
    this.#offsets = new Uint32Array(room);
  }

  write(unit: number, offset: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#offsets[this.#length] = offset;
    this.#length += 1;
  }

  finish(): EvenedText {
    const bytes = Buffer.from(this.#units.buffer, 0, this.#length * 2);
    return { text: bytes.toString('utf16le'), offsets: this.#offsets.subarray(0, this.#length) };
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2 + 16);
    const offsets = new Uint32Array(units.length);
    units.set(this.#units);
    offsets.set(this.#offsets);
    this.#units = units;
    this.#offsets = offsets;
  }
}

const BLANK = 0x20;
/** So many code units are evened, or noted, in one step: some milliseconds. */
export const STEP = 65_536;

/**
 * Evens out what a printer, a browser or a converter changes without changing a word: case, kinds of
 * blanks, quotation marks and dashes, ligatures and other compatible forms (NFKC), characters that
 * are not seen, and blanks beside anything but letters and digits (`p < 0.05` is `p<0.05`). Takes
 * time in proportion to the text.
 */
export function evenText(text: string): EvenedText {
  const steps = evenInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** As `evenText`, with a rest after every some thousand characters. */
export function* evenInSteps(text: string): Generator<undefined, EvenedText> {
  const writer = new UnitWriter(text.length);
  const letters = new Map<number, Letter>();
  let afterWord = false;
  let blankAt = -1;
  let restAt = STEP;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at)!;
    let letter = letters.get(code);
    if (letter === undefined) {
      letter = evenLetter(String.fromCodePoint(code));
      letters.set(code, letter);
    }
    const { plain, isBlank, isWord } = letter;
    if (isBlank) {
      if (blankAt === -1) blankAt = at;
    } else if (plain !== '') {
      if (blankAt !== -1 && afterWord && isWord) writer.write(BLANK, blankAt);
      blankAt = -1;
      afterWord = isWord;
      for (let unit = 0; unit < plain.length; unit += 1) writer.write(plain.charCodeAt(unit), at);
    }
    at += code > 0xffff ? 2 : 1;
    if (at >= restAt) {
      restAt += STEP;
      yield;
    }
  }
  return writer.finish();
}

/** The first code unit that stands for the original at `offset` or after it. */
export function evenedIndex({ offsets }: EvenedText, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of the original that these code units stand for. Throws a `RangeError` for an empty one. */
export function originalSpan(
  original: string,
  { offsets }: EvenedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const first = offsets[start];
  const last = offsets[end - 1];
  if (first === undefined || last === undefined || start >= end) {
    throw new RangeError(`no such span: ${String(start)} to ${String(end)}`);
  }
  const isPair = (original.codePointAt(last) ?? 0) > 0xffff;
  return { start: first, end: last + (isPair ? 2 : 1) };
}
