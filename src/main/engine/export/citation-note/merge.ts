import { diff3Merge } from 'node-diff3';
import type { ConflictDecision, NoteConflict } from '../../../../shared/domain/citation-note.ts';
import type { Part, Region, Segment } from './regions.ts';

/** Two versions of a statement that a reader has to choose from, or to keep both. */
export interface Conflict extends Pick<NoteConflict, 'region' | 'why'> {
  readonly yours: readonly Part[];
  readonly collates: readonly Part[];
}

/** What is left of a file, piece by piece. */
export type Merged =
  /** The reader’s own, as it stands. */
  | { readonly of: 'own'; readonly text: string }
  /** Collate’s, as it would be written; `parts` may hold paragraphs of the reader. */
  | {
      readonly of: 'region';
      readonly id: string;
      /** What the next export takes for Collate’s words: what it would write now. */
      readonly base: readonly string[];
      readonly parts: readonly Part[];
      /** Whether the paragraphs are those of the file, so that they can stay byte for byte. */
      readonly isAsItWas: boolean;
    };

/** What became of the statements, or differences, of a file. */
export interface MergeTally {
  renewed: number;
  changed: number;
  added: number;
  removed: number;
  rewritten: number;
  takenOut: number;
}

/** A file with a new export in it. */
export interface MergeResult {
  readonly pieces: readonly Merged[];
  readonly conflicts: readonly Conflict[];
  readonly tally: Readonly<MergeTally>;
}

const digests = (parts: readonly Part[]): string[] => parts.map(({ digest }) => digest);
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** The paragraphs of both, where no paragraph was changed on both sides; null where one was. */
function mergeParts(
  base: readonly string[],
  yours: readonly Part[],
  collates: readonly Part[],
): Part[] | null {
  const parts = new Map([...collates, ...yours].map((part) => [part.digest, part]));
  const merged: Part[] = [];
  for (const region of diff3Merge(digests(yours), [...base], digests(collates))) {
    if (region.ok === undefined) return null;
    for (const digest of region.ok) merged.push(parts.get(digest)!);
  }
  return merged;
}

type Take = ConflictDecision['take'];

class Merger {
  readonly #fresh: ReadonlyMap<string, Region>;
  readonly #counted: ReadonlySet<string>;
  readonly #take: (region: string) => Take;
  readonly conflicts: Conflict[] = [];
  readonly tally: MergeTally = {
    renewed: 0,
    changed: 0,
    added: 0,
    removed: 0,
    rewritten: 0,
    takenOut: 0,
  };

  constructor(
    fresh: ReadonlyMap<string, Region>,
    counted: ReadonlySet<string>,
    decisions: readonly ConflictDecision[],
  ) {
    this.#fresh = fresh;
    this.#counted = counted;
    const taken = new Map(decisions.map(({ region, take }) => [region, take]));
    this.#take = (region) => taken.get(region) ?? 'yours';
  }

  merge(segment: Segment): Merged[] {
    switch (segment.of) {
      case 'own':
        return [segment];
      case 'damaged':
        return this.#mend(segment);
      case 'region':
        return this.#renew(segment);
    }
  }

  count(what: keyof MergeTally, id: string): void {
    if (this.#counted.has(id)) this.tally[what] += 1;
  }

  #conflict(
    region: string,
    why: Conflict['why'],
    yours: readonly Part[],
    collates: readonly Part[],
  ): Take {
    this.conflicts.push({ region, why, yours, collates });
    return this.#take(region);
  }

  /** Marks of the file that have no fellow: the words behind them stay, unless the reader says otherwise. */
  #mend({ id, text }: Extract<Segment, { of: 'damaged' }>): Merged[] {
    const fresh = this.#fresh.get(id);
    const yours = [{ digest: '', text: text.trim() }];
    const take = this.#conflict(id, 'damaged', yours, fresh?.parts ?? []);
    const own: Merged = { of: 'own', text };
    if (!fresh || take === 'yours') return [own];
    return take === 'both' ? [own, asWritten(fresh)] : [asWritten(fresh)];
  }

  #renew({ id, base, parts }: Extract<Segment, { of: 'region' }>): Merged[] {
    const fresh = this.#fresh.get(id);
    const isUntouched = isSame(digests(parts), base);
    if (!fresh) {
      if (isUntouched) {
        this.tally.removed += 1;
        return [];
      }
      // What Collate wrote of it is as good as gone; the rest is the reader’s own from now on.
      return this.#conflict(id, 'gone', parts, []) === 'collates' ? [] : [asOwn(parts)];
    }
    const next = digests(fresh.parts);
    const isOld = isSame(next, base);
    if (isOld || isSame(next, digests(parts))) {
      this.count(isUntouched ? 'renewed' : 'rewritten', id);
      return [{ of: 'region', id, base: next, parts, isAsItWas: true }];
    }
    if (isUntouched) {
      this.count('renewed', id);
      this.count('changed', id);
      return [asWritten(fresh)];
    }
    const merged = mergeParts(base, parts, fresh.parts);
    if (merged) {
      this.count('rewritten', id);
      return [{ of: 'region', id, base: next, parts: merged, isAsItWas: false }];
    }
    const take = this.#conflict(id, 'both_changed', parts, fresh.parts);
    if (take === 'collates') return [asWritten(fresh)];
    if (take === 'both') return [asWritten(fresh), asOwn(parts)];
    this.count('rewritten', id);
    return [{ of: 'region', id, base: next, parts, isAsItWas: true }];
  }
}

const asWritten = ({ id, parts }: Region): Merged => ({
  of: 'region',
  id,
  base: digests(parts),
  parts,
  isAsItWas: false,
});

const asOwn = (parts: readonly Part[]): Merged => ({
  of: 'own',
  text: `\n${parts.map(({ text }) => text).join('\n\n')}\n\n`,
});

/**
 * Puts a new export into a file that Collate wrote and a reader edited. Every paragraph of the reader stays,
 * unless a decision gives it up: words between the statements and in them, statements in the order in which
 * the reader put them, and out of the file those that the reader took out. A statement that changed in the
 * library alone is renewed; one that both changed is a conflict, which keeps the reader’s words until it is
 * decided. New statements stand behind the one before them.
 * @param written the regions that Collate wrote last time
 * @param counted the regions that are statements or differences, which alone are counted
 */
export function mergeFile(
  segments: readonly Segment[],
  written: ReadonlySet<string>,
  fresh: readonly Region[],
  counted: ReadonlySet<string>,
  decisions: readonly ConflictDecision[],
): MergeResult {
  const byId = new Map(fresh.map((region) => [region.id, region]));
  const merger = new Merger(byId, counted, decisions);
  const intact = new Set(segments.flatMap((each) => (each.of === 'region' ? each.id : [])));
  // A mark without a fellow says nothing where the statement stands whole elsewhere, or no word behind it.
  const read = segments.map((segment): Segment =>
    segment.of === 'damaged' && (intact.has(segment.id) || segment.text.trim() === '')
      ? { of: 'own', text: segment.text }
      : segment,
  );
  const here = new Set(read.flatMap((each) => (each.of === 'own' ? [] : each.id)));
  const pieces = read.flatMap((segment) =>
    merger.merge(segment).map((piece) => ({ piece, segment })),
  );
  // New statements by the region that they follow; null for the beginning of the file.
  const behind = new Map<string | null, Region[]>();
  let before: string | null = null;
  for (const region of fresh) {
    if (here.has(region.id)) before = region.id;
    else if (written.has(region.id)) merger.count('takenOut', region.id);
    else {
      merger.count('added', region.id);
      behind.set(before, [...(behind.get(before) ?? []), region]);
    }
  }
  const added = (id: string | null): Merged[] => {
    const regions = behind.get(id) ?? [];
    behind.delete(id);
    return regions.map(asWritten);
  };
  const placed: Merged[] = [];
  const firstRegion = pieces.findIndex(({ segment }) => segment.of !== 'own');
  pieces.forEach(({ piece, segment }, at) => {
    if (at === firstRegion) placed.push(...added(null));
    placed.push(piece);
    const isLast = pieces[at + 1]?.segment !== segment;
    if (segment.of !== 'own' && isLast) placed.push(...added(segment.id));
  });
  if (firstRegion === -1) placed.push(...added(null));
  return { pieces: placed, conflicts: merger.conflicts, tally: merger.tally };
}
