import { readAnswerNumber } from '../../../../shared/domain/attribute.ts';
import {
  CLAIM_KINDS,
  type Claim,
  type ClaimKind,
  type ClaimValue,
} from '../../../../shared/domain/claim.ts';
import { issuedYear } from '../../../../shared/domain/csl-dates.ts';
import { rangeWords } from '../../../../shared/domain/pinpoint.ts';
import type { SourcedArticle } from '../gather.ts';
import { authorsInLine } from './article-columns.ts';
import { column, several, type Column, type Datum } from './datum.ts';

/** A claim and the article that states it: one row. */
export interface ClaimRow {
  readonly article: SourcedArticle;
  readonly claim: Claim;
}

type ValueOf<K extends ClaimKind> = Extract<ClaimValue, { readonly kind: K }>;

/** The columns of one kind, which are empty in the rows of all others. */
function ofKind<K extends ClaimKind>(
  kind: K,
  columns: readonly Column<ValueOf<K>>[],
): Column<ClaimRow>[] {
  const isOfKind = (value: ClaimValue): value is ValueOf<K> => value.kind === kind;
  return columns.map(({ name, width, of }) =>
    column(name, ({ claim: { value } }) => (isOfKind(value) ? of(value) : null), width),
  );
}

/** The columns of each kind, named so that no two kinds share one. */
const VALUE_COLUMNS: Readonly<Record<ClaimKind, readonly Column<ClaimRow>[]>> = {
  study_design: ofKind('study_design', [
    column('design', ({ design }) => design, 18),
    column('design_of', ({ subject }) => subject),
  ]),
  publication_status: ofKind('publication_status', [
    column('publication_status', ({ status }) => status, 18),
    column('publication_status_of', ({ subject }) => subject),
  ]),
  setting: ofKind('setting', [
    column('setting_country', ({ country }) => country),
    column('setting_years', ({ years }) => years),
    column('setting_follow_up', ({ followUp }) => followUp),
  ]),
  sample_size: ofKind('sample_size', [
    column('count', ({ count }) => count, 10),
    column('unit', ({ unit }) => unit),
    column('unit_kind', ({ unitKind }) => unitKind),
    column('sample_role', ({ role }) => role),
    column('qualifier', ({ qualifier }) => qualifier),
  ]),
  species: ofKind('species', [
    column('taxon_id', ({ taxonId }) => taxonId, 10),
    column('scientific_name', ({ scientificName }) => scientificName, 20),
    column('vernacular_name', ({ vernacularName }) => vernacularName),
    column('species_role', ({ role }) => role),
    column('strain', ({ strain }) => strain),
    column('sex', ({ sex }) => sex, 8),
    column('life_stage', ({ lifeStage }) => lifeStage),
  ]),
  finding: ofKind('finding', [
    column('change', ({ change }) => change),
    column('value', ({ value }) => value),
    column('outcome', ({ outcome }) => outcome, 24),
    column('exposure', ({ exposure }) => exposure, 24),
    column('dose', ({ dose }) => dose),
    column('comparator', ({ comparator }) => comparator, 20),
    column('effect_value', ({ effectValue }) => effectValue),
    column('effect_unit', ({ effectUnit }) => effectUnit),
    column('interval', ({ interval }) => interval),
    column('p', ({ p }) => p, 10),
  ]),
  safety: ofKind('safety', [
    column('safety_category', ({ category }) => category),
    column('hedged', ({ hedged }) => hedged, 8),
  ]),
  attribute: ofKind('attribute', [
    column('attribute', ({ name }) => name, 20),
    column('answer', ({ answers }) => several(answers), 24),
    column(
      'answer_number',
      ({ type, answers }) => (type === 'number' ? readAnswerNumber(answers[0]!) : null),
      10,
    ),
    column('answer_unit', ({ unit }) => unit),
  ]),
};

/** Where the quotes of a claim stand in the current text; empty for one that is not found. */
function places(claim: Claim, of: (found: { start: number; end: number }) => number): Datum {
  return several(claim.quotes.map(({ found }) => (found ? of(found) : null)));
}

/** The pages that a quote or an area stands on; a page by what is printed on it, where that is known. */
function pagesOf({ quotes, areas }: Claim): Datum {
  return several([
    ...quotes.map(({ pages }) => (pages ? rangeWords(pages) : null)),
    ...areas.map(({ page, label }) => label ?? page),
  ]);
}

function paragraphsOf({ article: { paragraphs }, claim: { quotes } }: ClaimRow): Datum {
  return several(
    quotes.map(({ found, pages }) => (found && !pages ? paragraphs.numberAt(found.start) : null)),
  );
}

/** `unproved` where there is no quote, `area` where a part of a page proves it. */
function statesOf({ quotes, areas }: Claim): Datum {
  return quotes.length + areas.length === 0
    ? 'unproved'
    : several([...quotes.map(({ state }) => state), ...areas.map(() => 'area')]);
}

const ORIGIN_COLUMNS: readonly Column<ClaimRow>[] = [
  column('origin', ({ claim }) => claim.origin.by, 8),
  column('reader', ({ claim: { origin } }) => (origin.by === 'reader' ? origin.readerName : null)),
  column('rule', ({ claim: { origin } }) => (origin.by === 'rule' ? origin.ruleId : null)),
  column(
    'rule_version',
    ({ claim: { origin } }) => (origin.by === 'rule' ? origin.ruleVersion : null),
    8,
  ),
  column('confidence', ({ claim }) => claim.confidence, 10),
];

/** The columns of the tidy table of claims, one row for each claim. */
export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  column('citekey', ({ article }) => article.citekey, 20),
  column('title', ({ article }) => article.title, 40),
  column('authors', ({ article }) => authorsInLine(article.csl), 24),
  column('year', ({ article }) => issuedYear(article.csl), 8),
  column('doi', ({ article }) => article.csl.DOI ?? null, 20),
  column('claim', ({ claim }) => claim.code, 8),
  column('kind', ({ claim }) => claim.value.kind),
  column('status', ({ claim }) => claim.status, 10),
  column('statement', ({ claim }) => claim.statement || null, 50),
  ...CLAIM_KINDS.flatMap((kind) => VALUE_COLUMNS[kind]),
  column('speaker', ({ claim }) => claim.speaker),
  column('speaker_name', ({ claim }) => claim.speakerName),
  column('quote', ({ claim }) => several(claim.quotes.map(({ exact }) => exact)), 60),
  column('quotes', ({ claim }) => claim.quotes.length + claim.areas.length, 8),
  column('quote_state', ({ claim }) => statesOf(claim), 12),
  column('start', ({ claim }) => places(claim, ({ start }) => start), 10),
  column('end', ({ claim }) => places(claim, ({ end }) => end), 10),
  column('page', ({ claim }) => pagesOf(claim), 8),
  column('paragraph', paragraphsOf, 10),
  column('revision', ({ article }) => article.revision || null, 8),
  ...ORIGIN_COLUMNS,
  column('created', ({ claim }) => new Date(claim.createdAt), 18),
  column('updated', ({ claim }) => new Date(claim.updatedAt), 18),
  column('claim_id', ({ claim }) => claim.id, 38),
  column('article_id', ({ article }) => article.id, 38),
];
