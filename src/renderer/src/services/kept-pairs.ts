import type { ArticleId } from '../../../shared/domain/ids.ts';
import { keep, readKept } from '../lib/kept.ts';

/** Two articles that are read side by side, the left one first. */
export type KeptPair = readonly [ArticleId, ArticleId];

const NAME = 'collate.pairs';
/** One for each library that somebody may come back to. */
const MOST = 50;

/** The pairs that were open when their windows were left, the newest last. */
export function keptPairs(): readonly KeptPair[] {
  const kept = readKept(NAME);
  const entries: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return entries.filter(isPair);
}

function isPair(entry: unknown): entry is KeptPair {
  return Array.isArray(entry) && entry.length === 2 && entry.every((id) => typeof id === 'string');
}

/** Remembers what is open now, from left to right: a pair, or one article alone, whose pair is forgotten. */
export function keepPair(open: readonly ArticleId[]): void {
  const others = keptPairs().filter((pair) => !pair.some((id) => open.includes(id)));
  keep(NAME, isPair(open) ? [...others, open].slice(-MOST) : others);
}
