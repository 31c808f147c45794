import { create } from 'zustand';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { keep, readKept } from '../lib/kept.ts';

/** Where a text was left: at a character, in UTF-16 code units, and so many CSS pixels below the top of its line. */
export interface ReadingPlace {
  readonly at: number;
  readonly below: number;
}

interface ReadingState {
  /** By article, the one that was read last at the end. */
  readonly places: ReadonlyMap<string, ReadingPlace>;
}

const NAME = 'collate.reading';
/** As many articles as somebody may come back to; of the others the beginning is shown. */
const MOST = 1000;

/** Where each article was left; it outlives the window. */
export const useReadingPlaces = create<ReadingState>()(() => ({
  places: readPlaces(readKept(NAME)),
}));

const START: ReadingPlace = { at: 0, below: 0 };

/** Where the article was left; its beginning where it was never read. */
export function placeOfReading(id: ArticleId): ReadingPlace {
  return useReadingPlaces.getState().places.get(id) ?? START;
}

/** Remembers where an article is read now, and that it is the last one read. */
export function keepPlaceOfReading(id: ArticleId, place: ReadingPlace): void {
  const places = new Map(useReadingPlaces.getState().places);
  places.delete(id);
  places.set(id, place);
  const kept = [...places].slice(-MOST);
  useReadingPlaces.setState({ places: new Map(kept) });
  keep(NAME, kept);
}

/** The articles that were read last, the last one first, of whatever library they are. */
export function lastRead(most: number): ArticleId[] {
  return [...useReadingPlaces.getState().places.keys()].slice(-most).toReversed() as ArticleId[];
}

/** What another start kept, as far as it has the shape of this version. */
export function readPlaces(kept: unknown): ReadonlyMap<string, ReadingPlace> {
  const entries: unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(
    entries.flatMap((entry): [string, ReadingPlace][] => {
      const [id, place]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof id !== 'string' || typeof place !== 'object' || place === null) return [];
      const at: unknown = Reflect.get(place, 'at');
      const below: unknown = Reflect.get(place, 'below');
      const isPlace = typeof at === 'number' && at >= 0 && typeof below === 'number';
      return isPlace ? [[id, { at, below }]] : [];
    }),
  );
}
