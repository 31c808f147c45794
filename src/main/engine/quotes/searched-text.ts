import { evenInSteps, evenText, type EvenedText } from './evened-text.ts';
import { findAll } from './find-all.ts';
import { compareTexts, type MarkedText } from './marked-text.ts';
import { SEED, SeedIndex } from './seed-index.ts';

/** A text in which many quotes are looked up: what that needs is made once, when the first one asks for it. */
export class SearchedText {
  readonly text: string;
  readonly #marked = new Map<string, MarkedText>();
  #evened: EvenedText | null = null;
  #seeds: SeedIndex | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Makes ready all that look-ups need, with rests in which others can do something. */
  *prepare(): Generator<undefined, void> {
    this.#evened ??= yield* evenInSteps(this.text);
    this.#seeds ??= yield* SeedIndex.makeInSteps(this.#evened.text);
  }

  /** The text with only what is read. */
  get evened(): EvenedText {
    return this.#ready().evened;
  }

  /** Where rows of letters stand in the evened text. */
  get seeds(): SeedIndex {
    return this.#ready().seeds;
  }

  #ready(): { readonly evened: EvenedText; readonly seeds: SeedIndex } {
    const steps = this.prepare();
    while (this.#evened === null || this.#seeds === null) steps.next();
    return { evened: this.#evened, seeds: this.#seeds };
  }

  /** Where an evened text stands in the evened text, at most `limit` places. */
  evenedPlaces(sought: string, limit: number): number[] {
    const known = sought.length < SEED ? null : this.seeds.occurrences(sought);
    return known?.slice(0, limit) ?? findAll(this.evened.text, sought, limit);
  }

  /** Where a text stands in this one letter by letter, at most `limit` places. */
  places(sought: string, limit: number): number[] {
    const { text, offsets } = evenText(sought);
    const known = text.length < SEED ? null : this.seeds.occurrences(text);
    if (known === null) return findAll(this.text, sought, limit);
    return known
      .map((place) => this.evened.offsets[place]! - offsets[0]!)
      .filter((place) => place >= 0 && this.text.startsWith(sought, place))
      .slice(0, limit);
  }

  /** The revision that quotes were marked in, compared with this text; `read` gives its text. */
  markedIn(revisionId: string, read: (revisionId: string) => string): MarkedText {
    const known = this.#marked.get(revisionId);
    if (known) return known;
    const made = compareTexts(new SearchedText(read(revisionId)), this.text);
    this.#marked.set(revisionId, made);
    return made;
  }
}
