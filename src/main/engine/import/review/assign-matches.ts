import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import type { Pair, Pairs } from './find-pairs.ts';
import { isBetter } from './judge-works.ts';

/** What an entry is held against in the review. */
export type Match =
  | { readonly of: 'article'; readonly id: string; readonly reason: MatchReason }
  | { readonly of: 'entry'; readonly entry: number; readonly reason: MatchReason };

/** Entries that look like one another, directly or by others between them. */
function groupsOf(pairs: Pairs['entries']): number[][] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const start of pairs.keys()) {
    if (seen.has(start)) continue;
    const group: number[] = [];
    const open = [start];
    seen.add(start);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      group.push(id);
      for (const { other } of pairs.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The best of the pairs, the one with the other thing first among equals. */
function bestOf(pairs: readonly Pair<number>[], first: number | null): Pair<number> | null {
  return pairs.reduce<Pair<number> | null>((best, pair) => {
    if (!best || isBetter(pair.reason, best.reason)) return pair;
    const isEqual = !isBetter(best.reason, pair.reason);
    return isEqual && pair.other === first ? pair : best;
  }, null);
}

/**
 * What each entry is held against: the article that it looks like most; else, of entries that look
 * like one another, all are held against the one that states most, or against its article.
 * @param fullest which of some entries states most, whatever their order
 */
export function assignMatches(
  { articles, entries }: Pairs,
  fullest: (ids: readonly number[]) => number,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  for (const [entry, { other, reason }] of articles) {
    matches.set(entry, { of: 'article', id: other, reason });
  }
  for (const group of groupsOf(entries)) {
    const here = group.filter((id) => articles.get(id)?.reason.isSure);
    const candidates = here.length > 0 ? here : group.filter((id) => !articles.has(id));
    // Each of them looks like an article, none surely: they are held against those.
    if (candidates.length === 0) continue;
    const first = fullest(candidates);
    const article = articles.get(first);
    for (const id of group) {
      if (id === first || articles.has(id)) continue;
      const pair = bestOf(entries.get(id) ?? [], first);
      if (!pair) continue;
      const { reason } = pair;
      matches.set(
        id,
        article
          ? { of: 'article', id: article.other, reason }
          : { of: 'entry', entry: first, reason },
      );
    }
  }
  return matches;
}
