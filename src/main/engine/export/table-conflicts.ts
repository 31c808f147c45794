import { capitalise } from '../../../shared/domain/capitalise.ts';
import {
  DIFFERENT_FIELD_WORDS,
  listConflicts,
  type ToldBy,
} from '../../../shared/domain/analysis/conflicts.ts';
import { countedClaims, groupStudies } from '../../../shared/domain/analysis/studies.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import {
  CHANGE_WORDS,
  formatCount,
  SAMPLE_ROLE_WORDS,
  UNIT_KIND_WORDS,
} from '../../../shared/domain/claim-words.ts';
import type { StudyLink } from '../../../shared/domain/link.ts';
import { escapeMarkdownLine } from '../../../shared/domain/markdown-text.ts';
import { pinpointWords } from '../../../shared/domain/pinpoint.ts';
import { inQuotationMarks } from '../../../shared/domain/quotation-marks.ts';
import { citation, quotePinpoint } from './citations.ts';
import type { SourcedArticle } from './gather.ts';
import type { MatrixRow } from './matrix.ts';

/** What one claim says in a conflict. */
export interface Told {
  readonly says: string;
  readonly article: SourcedArticle;
  readonly claim: Claim;
}

/** Where articles of a table contradict each other, or only seem to. */
export interface TableConflict {
  readonly kind: 'direction_differs' | 'counts_differ' | 'not_comparable';
  readonly about: string;
  /** The claims that contradict each other; none of what cannot be compared. */
  readonly told: readonly Told[];
  /** Why findings cannot be compared; empty for a conflict. */
  readonly why: string;
}

const TITLES: Readonly<Record<TableConflict['kind'], string>> = {
  direction_differs: 'Direction differs',
  counts_differ: 'Counts differ',
  not_comparable: 'Not comparable',
};

/** The conflicts of a table by its accepted claims, as its analysis shows them. */
export function listTableConflicts(
  articles: readonly SourcedArticle[],
  links: readonly StudyLink[],
): TableConflict[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const counted = articles.map(({ id, citekey, claims }) => ({
    id,
    citekey,
    claims: countedClaims(claims, false),
  }));
  const { directions, counts, notComparable } = listConflicts(groupStudies(counted, links));
  const tell = ({ article, claim }: ToldBy, says: string): Told => ({
    says,
    article: byId.get(article.id)!,
    claim,
  });
  return [
    ...directions.map(({ outcome, sides }): TableConflict => ({
      kind: 'direction_differs',
      about: outcome,
      told: sides.flatMap(({ change, findings }) =>
        findings.map((one) => tell(one, CHANGE_WORDS[change])),
      ),
      why: '',
    })),
    ...counts.map(({ unitKind, role, counted: all }): TableConflict => ({
      kind: 'counts_differ',
      about: `${UNIT_KIND_WORDS[unitKind]}, ${SAMPLE_ROLE_WORDS[role]}, one study`,
      told: all.map((one) => tell(one, formatCount(one.claim.value.count))),
      why: '',
    })),
    ...notComparable.map(({ outcome, fields }): TableConflict => ({
      kind: 'not_comparable',
      about: outcome,
      told: [],
      why: `${capitalise(fields.map((field) => DIFFERENT_FIELD_WORDS[field]).join(' and '))} differs, or only some tell it.`,
    })),
  ];
}

/** A conflict as a line of a list in Markdown, each claim with its first quote. */
export function conflictLine({ kind, about, told, why }: TableConflict): string {
  const head = `- **${TITLES[kind]}**, ${escapeMarkdownLine(about)}: `;
  return `${head}${told.length === 0 ? why : told.map(toldMarkdown).join('; ')}`;
}

function toldMarkdown({ says, article, claim }: Told): string {
  const [quote] = claim.quotes;
  const place = quote ? quotePinpoint(quote, article) : null;
  const words = quote ? `${escapeMarkdownLine(inQuotationMarks(quote.exact))} ` : '';
  const state = quote === undefined ? ' **unproved**' : stateOf(quote.state);
  return `${says} ${words}${citation(article.citekey, place === null ? [] : [place])}${state}`;
}

const stateOf = (state: string): string => (state === 'verified' ? '' : ` **${state}**`);

/** A row of a table that says in each article’s column which conflicts it is in; nothing where there are none. */
export function conflictRow(
  articles: readonly SourcedArticle[],
  conflicts: readonly TableConflict[],
): MatrixRow[] {
  if (conflicts.every(({ told }) => told.length === 0)) return [];
  const cells = articles.map(({ id }) => ({
    of: 'text' as const,
    text: conflicts.flatMap((conflict) => wordsFor(id, conflict)).join('\n'),
  }));
  return [{ name: 'Conflicts', cells }];
}

function wordsFor(articleId: string, { about, told }: TableConflict): string[] {
  const own = told.filter(({ article }) => article.id === articleId);
  if (own.length === 0) return [];
  const others = told.filter(({ article }) => article.id !== articleId);
  const says = [...new Set(own.map((one) => one.says))].join(', ');
  const against = others.map((one) => `${one.says} (${one.article.citekey})`).join(', ');
  return [`${about}: ${says}; against ${against}`];
}

/** A conflict in JSON: each claim with its words, and where they stand. */
export const conflictJson = ({ kind, about, told, why }: TableConflict): object => ({
  kind,
  about,
  claims: told.map(({ says, article, claim }) => ({
    citekey: article.citekey,
    claim: claim.code,
    says,
    quotes: claim.quotes.map((quote) => {
      const place = quotePinpoint(quote, article);
      return {
        exact: quote.exact,
        place: place === null ? null : pinpointWords([place]),
        state: quote.state,
      };
    }),
  })),
  why: why === '' ? null : why,
});
