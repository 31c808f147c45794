const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Tells the lines of places in a text, asked for from left to right; LF, CR LF and CR end a line. */
export class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of a place, from 1; no place may be before the last one. */
  at(place: number): number {
    for (; this.#at < place; this.#at++) {
      const sign = this.#text.charCodeAt(this.#at);
      const ends =
        sign === LINE_FEED ||
        (sign === CARRIAGE_RETURN && this.#text.charCodeAt(this.#at + 1) !== LINE_FEED);
      if (ends) this.#line++;
    }
    return this.#line;
  }
}
