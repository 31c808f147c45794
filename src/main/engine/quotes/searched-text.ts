import { evenText, type EvenedText } from './evened-text.ts';
import { compareTexts, type MarkedText } from './marked-text.ts';
import { SeedIndex } from './seed-index.ts';

/** A text in which many quotes are looked up: what that needs is made once, when the first one asks for it. */
export class SearchedText {
  readonly text: string;
  readonly #marked = new Map<string, MarkedText>();
  #evened: EvenedText | null = null;
  #seeds: SeedIndex | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The text with only what is read. */
  get evened(): EvenedText {
    return (this.#evened ??= evenText(this.text));
  }

  /** Where rows of letters stand in the evened text. */
  get seeds(): SeedIndex {
    return (this.#seeds ??= new SeedIndex(this.evened.text));
  }

  /** The revision that quotes were marked in, compared with this text; `read` gives its text. */
  markedIn(revisionId: string, read: (revisionId: string) => string): MarkedText {
    const known = this.#marked.get(revisionId);
    if (known) return known;
    const made = compareTexts(read(revisionId), this.text);
    this.#marked.set(revisionId, made);
    return made;
  }
}
