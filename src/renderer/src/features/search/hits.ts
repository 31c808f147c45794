import type {
  AnnotationHit,
  ArticleHit,
  ClaimHit,
  NoteHit,
  SearchResults,
} from '../../../../shared/domain/search-hit.ts';

import { isTitleTyped } from './title-typed.ts';

export type Hit = ClaimHit | AnnotationHit | NoteHit | ArticleHit;
export type GroupName = 'claims' | 'annotations' | 'notes' | 'articles';

/** One group of results as the list shows it. */
export interface HitGroup {
  readonly name: GroupName;
  readonly title: string;
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Hits that are found and not shown yet. */
  readonly more: number;
}

const TITLES: Readonly<Record<GroupName, string>> = {
  claims: 'Claims',
  annotations: 'Annotations',
  notes: 'Notes',
  articles: 'Articles',
};

/** How many hits a group shows before the reader asks for more. */
const SHOWN: Readonly<Record<GroupName, number>> = {
  claims: 6,
  annotations: 3,
  notes: 3,
  articles: 6,
};
/** As many hits as one group can show. */
export const MOST_HITS = 200;
/** Hits asked for with each letter. */
export const FIRST_HITS = 12;

/** What tells one hit from all others. */
export function hitKey(hit: Hit): string {
  switch (hit.type) {
    case 'claim':
      return `claim:${hit.claimId}`;
    case 'annotation':
      return `annotation:${hit.annotationId}`;
    case 'note':
      return `note:${hit.noteId}`;
    case 'article':
      return `article:${hit.articleId}`;
  }
}

/** The groups that found something, each with the hits it shows. A group alone shows all it has. Articles come last, unless a title was typed. */
export function groupHits(
  results: SearchResults,
  expanded: ReadonlySet<GroupName>,
): readonly HitGroup[] {
  const inText = ['claims', 'annotations', 'notes'] as const;
  const order = isTitleTyped(results)
    ? (['articles', ...inText] as const)
    : ([...inText, 'articles'] as const);
  const names = order.filter((name) => results[name].hits.length > 0);
  return names.map((name) => {
    const { hits, total } = results[name];
    const all = expanded.has(name) || names.length === 1;
    const shown = all ? hits : hits.slice(0, SHOWN[name]);
    return { name, title: TITLES[name], total, hits: shown, more: total - shown.length };
  });
}

/** The hits of all groups in the order of the screen. */
export function allHits(groups: readonly HitGroup[]): readonly Hit[] {
  return groups.flatMap((group) => group.hits);
}

/** A count that stops at the limit of counting: `1,000+`. */
export function countWords(total: number, countedTo: number): string {
  const words = total.toLocaleString('en');
  return total >= countedTo ? `${words}+` : words;
}
