/** The names whose end tags are looked for; a file with more of them was made to be slow. */
const MAX_NAMES = 50;

/** What a search from one place found, which every search from between the two finds too. */
interface Found {
  readonly from: number;
  /** The length of the text where nothing was found. */
  readonly at: number;
}

/** Finds the marks of a file in time that grows with it, as long as they are asked for from left to right. */
export class Marks {
  readonly #text: string;
  readonly #start: RegExp;
  #found: Found | undefined;
  readonly #ends = new Map<string, Found>();
  #tag: Found | undefined;

  /** @param start finds the beginning of an element that is looked for */
  constructor(text: string, start: RegExp) {
    this.#text = text;
    this.#start = new RegExp(start.source, `${start.flags.replace(/[gy]/g, '')}g`);
  }

  /** Where an element begins, at a place or behind it; the length of the text where none does. */
  nextStart(from: number): number {
    if (holds(this.#found, from)) return this.#found.at;
    this.#start.lastIndex = from;
    this.#found = { from, at: this.#start.exec(this.#text)?.index ?? this.#text.length };
    return this.#found.at;
  }

  /**
   * Where a part that begins at a place ends: behind the next tag that ends an element of the name,
   * or before one that begins one, or behind any tag at the place where it is large enough.
   */
  endOfPart(from: number, enough: number, name: string): number {
    return Math.min(
      this.nextStart(from + 1),
      this.#behindEndOf(name, from),
      this.#behindTag(enough),
    );
  }

  #behindEndOf(name: string, from: number): number {
    const before = this.#ends.get(name);
    if (!before && this.#ends.size >= MAX_NAMES) return this.#text.length;
    const found = holds(before, from) ? before : this.#find(`</${name}`, from);
    this.#ends.set(name, found);
    return this.#behindTag(found.at);
  }

  #behindTag(from: number): number {
    const found = holds(this.#tag, from) ? this.#tag : this.#find('>', from);
    this.#tag = found;
    return Math.min(this.#text.length, found.at + 1);
  }

  #find(mark: string, from: number): Found {
    const at = this.#text.indexOf(mark, from);
    return { from, at: at < 0 ? this.#text.length : at };
  }
}

function holds(found: Found | undefined, from: number): found is Found {
  return found !== undefined && from >= found.from && from <= found.at;
}
