import { capitalise } from './capitalise.ts';
import type { ArticleRelation } from './link.ts';
import type { RelevanceReason } from './question.ts';

/** How much each reason says; an outcome says more of the species that is studied. */
function weightOf(reason: RelevanceReason): number {
  if (reason.by === 'search' || reason.by === 'table_search') return 4;
  if (reason.by === 'link') return 3;
  return reason.species === null ? 1 : 2;
}

/** A single outcome that other species may have as well is no reason by itself. */
const LEAST = 2;

/** How much speaks for an article; 0 where that is too little to show it. */
export function relevanceOf(reasons: readonly RelevanceReason[]): number {
  const sum = reasons.reduce((total, reason) => total + weightOf(reason), 0);
  return sum < LEAST ? 0 : sum;
}

const LINK_WORDS: Readonly<Record<ArticleRelation, Readonly<Record<'to' | 'from', string>>>> = {
  reports_on: { to: 'reports on', from: 'is reported on by' },
  same_cohort: { to: 'has the same cohort as', from: 'has the same cohort as' },
  related: { to: 'is linked to', from: 'is linked to' },
};

/** `“body weight” and “litter size”` */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function outcomeWords(reasons: readonly RelevanceReason[]): string[] {
  const outcomes = reasons.filter((reason) => reason.by === 'outcome');
  const bySpecies = Map.groupBy(outcomes, ({ species }) => species);
  return [...bySpecies].map(([species, of]) => {
    const named = listWords(of.map(({ outcome }) => `“${outcome}”`));
    return species === null ? `speaks of ${named}` : `same species (${species}) and ${named}`;
  });
}

function searchWords(reasons: readonly RelevanceReason[]): string[] {
  const own = reasons.some(({ by }) => by === 'search');
  const ofTable = reasons.some(({ by }) => by === 'table_search');
  if (own) return [`found by its search${ofTable ? ' and by that of its table' : ''}`];
  return ofTable ? ['found by the search of its table'] : [];
}

/** The reasons in words: `Reports on Tanaka 2015; same species (mouse) and “body weight”; found by its search`. */
export function sayReasons(reasons: readonly RelevanceReason[]): string {
  const links = reasons.flatMap((reason) =>
    reason.by === 'link'
      ? [`${LINK_WORDS[reason.relation][reason.direction]} ${reason.label}`]
      : [],
  );
  return capitalise([...links, ...outcomeWords(reasons), ...searchWords(reasons)].join('; '));
}
