import type { SentenceSpan } from '../sentences.ts';
import type { Span } from './hedges.ts';
import type { SourcePart, SourcePlace } from './source-place.ts';
import {
  findConcern,
  findNamedAnimal,
  findPeopleSubjects,
  findStudiedAnimals,
  findStudiedPeople,
  findSubjects,
} from './species-words.ts';

/** A word that tells who was studied, and how much it weighs against others. */
export interface StudiedWord extends SourcePlace {
  readonly weight: number;
}

/** Whom a source says that it studied, and whom its headline is about. */
export interface SpeciesReading {
  readonly animals: readonly StudiedWord[];
  readonly people: readonly StudiedWord[];
  /** The first animal that the headline names. */
  readonly headlineAnimal: SourcePlace | null;
  /** The first words for people, or for what ails them, in the headline, else in the main statement. */
  readonly concern: SourcePlace | null;
}

/** A headline about people over a study of animals. */
export interface HeadlineLeap {
  readonly concern: SourcePlace;
  /** The word that tells best which animal was studied, and the source in which it stands. */
  readonly studied: StudiedWord;
  readonly studiedIn: 'left' | 'right';
}

/** A title or a finding tells who was studied; a sentence of a long text may speak of others too. */
const PLAIN_WEIGHT = 3;
/** So many words of a text for each are counted; more tell nothing new. */
const MOST_WORDS = 200;

/** What to read of a source. */
export interface SpeciesSource {
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly SentenceSpan[];
  /** The sentence of the text that says what was found; null where there is none. */
  readonly main: Span | null;
  /** In the title and finding of a paper every animal was studied; reports name others there too. */
  readonly isPaper: boolean;
}

const placed = (spans: readonly Span[], part: SourcePart, from: number, weight: number) =>
  spans.map(({ start, end }) => ({ part, start: start + from, end: end + from, weight }));

/**
 * Reads whom a source studied and whom its headline is about. The headline of a report never tells who was studied:
 * that its "men" were is what is asked. Linear.
 */
export function readSpecies({
  title,
  text,
  sentences,
  main,
  isPaper,
}: SpeciesSource): SpeciesReading {
  const mainWords = main === null ? '' : text.slice(main.start, main.end);
  const mainStart = main?.start ?? 0;
  const read = (
    titled: (title: string) => Span[],
    plain: (words: string) => Span[],
    told: (words: string) => Span[],
  ): StudiedWord[] => {
    const inFront = isPaper
      ? [
          ...placed(titled(title), 'title', 0, PLAIN_WEIGHT),
          ...placed(plain(mainWords), 'text', mainStart, PLAIN_WEIGHT),
        ]
      : [];
    const inBody: StudiedWord[] = [];
    for (const { start, end } of sentences) {
      if (inBody.length >= MOST_WORDS) break;
      const words = text.slice(start, end);
      const isRead = words === title || (isPaper && start === main?.start);
      if (!isRead) inBody.push(...placed(told(words), 'text', start, 1));
    }
    return [...inFront, ...inBody];
  };
  const animal = findNamedAnimal(title);
  const inTitle = findConcern(title);
  const inMain = findConcern(mainWords);
  return {
    animals: read(findSubjects, findSubjects, findStudiedAnimals),
    people: read(findStudiedPeople, findPeopleSubjects, findStudiedPeople),
    headlineAnimal: animal === null ? null : { part: 'title', ...animal },
    concern:
      inTitle !== null
        ? { part: 'title', ...inTitle }
        : inMain === null
          ? null
          : { part: 'text', start: inMain.start + mainStart, end: inMain.end + mainStart },
  };
}

const weigh = (words: readonly StudiedWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/**
 * The leap of the headline of `own` from an animal that was studied to people: it is about people or what ails
 * them and names no animal, while both sources together, and its own too, tell more of animals than of people who
 * were studied. Null where it cannot be told.
 */
export function findHeadlineLeap(
  own: SpeciesReading,
  other: SpeciesReading,
  side: 'left' | 'right',
): HeadlineLeap | null {
  if (own.headlineAnimal !== null || own.concern === null) return null;
  const animals = weigh(own.animals) - weigh(own.people);
  const others = weigh(other.animals) - weigh(other.people);
  if (animals < 0 || animals + others <= 0) return null;
  const otherSide = side === 'left' ? 'right' : 'left';
  const [best] = [
    ...own.animals.map((studied) => ({ studied, studiedIn: side })),
    ...other.animals.map((studied) => ({ studied, studiedIn: otherSide }) as const),
  ].toSorted((one, two) => two.studied.weight - one.studied.weight);
  return best === undefined ? null : { concern: own.concern, ...best };
}
