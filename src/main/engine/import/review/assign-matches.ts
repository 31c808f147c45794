import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import type { Pair, Pairs } from './find-pairs.ts';
import { isBetter } from './judge-works.ts';

/** What an entry is held against in the review. */
export type Match =
  | { readonly of: 'article'; readonly id: string; readonly reason: MatchReason }
  | { readonly of: 'entry'; readonly entry: number; readonly reason: MatchReason };

/** Whether one of two entries comes before the other: an order of all, whatever order they came in. */
export type ComesBefore = (one: number, other: number) => boolean;

type Alike = ReadonlyMap<number, readonly Pair<number>[]>;

/** Entries that surely are one work, by what they look like, directly or by others between them. */
function groupsOf(entries: Alike): number[][] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const start of entries.keys()) {
    if (seen.has(start)) continue;
    const group: number[] = [];
    const open = [start];
    seen.add(start);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      group.push(id);
      for (const { other, reason } of entries.get(id) ?? []) {
        if (!reason.isSure || seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const firstOf = (ids: readonly number[], comesBefore: ComesBefore): number =>
  ids.reduce((first, id) => (comesBefore(id, first) ? id : first));

/** The best of the pairs; among equals the one with what comes first. */
function bestOf(
  pairs: readonly Pair<number>[],
  comesBefore: ComesBefore,
): Pair<number> | undefined {
  return pairs.reduce<Pair<number> | undefined>((best, pair) => {
    if (!best || isBetter(pair.reason, best.reason)) return pair;
    if (isBetter(best.reason, pair.reason)) return best;
    return comesBefore(pair.other, best.other) ? pair : best;
  }, undefined);
}

/**
 * What each entry is held against. Of entries that surely are one work all are held against the one
 * that comes first, or against the article that one of them surely is. One that only may be another work’s
 * double is held against that, where it comes before: so no two are held against each other.
 */
export function assignMatches(
  { articles, entries }: Pairs,
  comesBefore: ComesBefore,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  for (const [entry, { other, reason }] of articles) {
    matches.set(entry, { of: 'article', id: other, reason });
  }
  /** By entry the one that stands for its work. */
  const firsts = new Map<number, number>();
  const matchWith = (entry: number, reason: MatchReason): Match => {
    const article = articles.get(entry);
    return article ? { of: 'article', id: article.other, reason } : { of: 'entry', entry, reason };
  };
  for (const group of groupsOf(entries)) {
    const here = group.filter((id) => articles.get(id)?.reason.isSure);
    const candidates = here.length > 0 ? here : group.filter((id) => !articles.has(id));
    // Each of them looks like an article, none surely: they are held against those.
    if (candidates.length === 0) continue;
    const first = firstOf(candidates, comesBefore);
    for (const id of group) {
      firsts.set(id, first);
      if (id === first || articles.has(id)) continue;
      const sure = (entries.get(id) ?? []).filter(({ reason }) => reason.isSure);
      const pair = sure.find(({ other }) => other === first) ?? bestOf(sure, comesBefore);
      if (pair) matches.set(id, matchWith(first, pair.reason));
    }
  }
  for (const [entry, first] of firsts) {
    if (entry !== first || articles.has(entry)) continue;
    const others = (entries.get(entry) ?? []).flatMap(({ other, reason }) => {
      const work = firsts.get(other);
      if (work === undefined || work === entry) return [];
      const isBefore = articles.has(work) || comesBefore(work, entry);
      return isBefore ? [{ other: work, reason }] : [];
    });
    const pair = bestOf(others, comesBefore);
    if (pair) matches.set(entry, matchWith(pair.other, pair.reason));
  }
  return matches;
}
