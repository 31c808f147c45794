import type { NoteCounts, NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { isAbout, type Absence } from '../../../../shared/domain/absence.ts';
import {
  absenceHeading,
  absenceTopic,
  describeAbsence,
} from '../../../../shared/domain/absence-words.ts';
import { CLAIM_KINDS, COMMON_KINDS, type ClaimKind } from '../../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { endSentence } from '../../../../shared/domain/end-sentence.ts';
import { noticesOf, sayNotice } from '../../../../shared/domain/publication-notice.ts';
import { silenceOf } from '../../../../shared/domain/silence.ts';
import type { SourcedArticle } from '../gather.ts';
import { SentenceFinder } from '../quoted-sentence.ts';
import { plainRun, type DraftBlock, type DraftPiece, type DraftRun } from './draft.ts';
import { regionId } from './region-id.ts';
import {
  annotationStatement,
  areaStatement,
  articleScope,
  claimStatement,
  noteStatement,
  StateDrop,
  type ArticleInHand,
  type ScopedStatement,
} from './statement-scope.ts';
import { blocksOf, isPutOut } from './template-blocks.ts';
import type { ReadyTemplate } from './template.ts';

/** The words of the link that leads back. */
const LINK_WORDS = 'Open in Collate';

/** The formats that can show pictures. */
const HOLD_PICTURES: ReadonlySet<NoteOptions['format']> = new Set(['markdown', 'html', 'docx']);

/** How a note is put together. */
export interface Composing {
  readonly title: string;
  readonly template: ReadyTemplate;
  readonly options: NoteOptions;
  /** The ids of claims or annotations in the order in which they were chosen; null where none was. */
  readonly chosen: readonly string[] | null;
  /** What stands before the statements. */
  readonly opening: Iterable<DraftPiece>;
}

/** Statements by articles, and what was counted of them. */
export type NoteTally = { -readonly [K in keyof NoteCounts]: NoteCounts[K] } & {
  quotes: { -readonly [S in keyof NoteCounts['quotes']]: number };
};

/** A tally of nothing. */
export const emptyTally = (): NoteTally => ({
  statements: 0,
  differences: 0,
  articles: 0,
  quotes: { verified: 0, moved: 0, broken: 0, unchecked: 0 },
  unproved: 0,
  undecided: 0,
  waiting: 0,
});

const block = (kind: DraftBlock['kind'], level: number, runs: readonly DraftRun[]): DraftBlock => ({
  kind,
  level,
  runs,
  quoteState: null,
});

/** A piece that is no statement; it has no words where it has no blocks. */
export const textPiece = (region: string, ...blocks: DraftBlock[]): DraftPiece => ({
  region,
  statement: null,
  counts: false,
  blocks,
});

/** What a note begins with. */
export const titlePiece = (title: string): DraftPiece =>
  textPiece('title', block('title', 0, [plainRun(title)]));

/** The statements of an article, in the order in which every screen lists them. */
function statementsOf(
  article: SourcedArticle,
  options: Pick<NoteOptions, 'quotes' | 'states' | 'links'>,
): ScopedStatement[] {
  const hand: ArticleInHand = {
    article,
    finder: new SentenceFinder(article.text),
    scope: articleScope(article, options.links),
    options,
  };
  return [
    ...article.claims.map((claim) => claimStatement(claim, hand)),
    ...article.annotations.map((annotation) => annotationStatement(annotation, hand)),
    ...article.areas.map((area) => areaStatement(area, hand)),
    ...article.notes.map((note) => noteStatement(note, hand)),
  ];
}

function count(tally: NoteTally, { info }: ScopedStatement): void {
  tally.statements += 1;
  if (info.isUnproved) tally.unproved += 1;
  for (const { state } of info.quotes) tally.quotes[state] += 1;
}

const linkRun = (link: string): DraftRun => ({ of: 'text', text: LINK_WORDS, marks: [], link });

/**
 * The paragraphs of a statement, with the pictures that belong to it. What must be said of its quotes is said below where its template leaves it
 * out, and the link that leads back, if it is wanted.
 */
function composeStatement(
  { info, scope, pictures }: ScopedStatement,
  { template, options }: Composing,
): DraftPiece {
  const rendered = template.render('statement', scope);
  const blocks = blocksOf(rendered);
  if (HOLD_PICTURES.has(options.format)) {
    const at = blocks.at(-1)?.kind === 'state' ? blocks.length - 1 : blocks.length;
    blocks.splice(at, 0, ...pictures.map((picture) => ({ ...block('picture', 0, []), picture })));
  }
  const isStateSaid = rendered.held.some(
    (value, at) => value instanceof StateDrop && isPutOut(rendered, at),
  );
  const end: DraftRun[] =
    isStateSaid || scope.state.words === '' ? [] : [plainRun(scope.state.words)];
  const isLinked = blocks.some(({ runs }) =>
    runs.some((run) => run.of === 'text' && run.link === scope.link),
  );
  if (scope.link !== '' && !isLinked) {
    const last = blocks.at(-1);
    const link = linkRun(scope.link);
    if (end.length === 0 && last?.kind === 'state') {
      blocks.splice(-1, 1, { ...last, runs: [...last.runs, plainRun(' '), link] });
    } else end.push(...(end.length === 0 ? [link] : [plainRun(' '), link]));
  }
  if (end.length > 0) blocks.push(block('state', 0, end));
  return { region: regionId(info.ref.of, info.ref.id), statement: info, counts: true, blocks };
}

/** `none stated (41 sentences read by Ann)` */
function absentWords(absence: Absence): string {
  const heading = absenceHeading(absence);
  const found = `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  return `${found} (${describeAbsence(absence)})`;
}

/** Why an article has no claims of a kind, in words behind the name of the kind. */
function silenceWords(kind: ClaimKind, article: SourcedArticle): string | null {
  if (article.leftOut.includes(kind)) return 'suggested, not yet decided and left out';
  const silence = silenceOf(kind, article);
  switch (silence.of) {
    case 'absent':
      return absentWords(silence.absence);
    case 'unread':
      return 'not looked at yet';
    case 'unreadable':
      return 'not in English, so not read by the rules';
    case 'noClaims':
      return 'no claims';
    case 'noText':
      return null;
  }
}

/** Recorded results of reading, and why there are no claims of some kinds: silences are told apart. */
function silences(article: SourcedArticle): DraftPiece[] {
  const said = COMMON_KINDS.filter((kind) => article.kinds.includes(kind)).flatMap(
    (kind): string[] => {
      if (article.claims.some(({ value }) => value.kind === kind)) return [];
      const words = silenceWords(kind, article);
      return words === null ? [] : [`${KIND_WORDS[kind]}: ${words}.`];
    },
  );
  for (const absence of article.absences) {
    const { kind, attributeId } = absence;
    const isSaid = article.claims.some(({ value }) => isAbout(value, { kind, attributeId }));
    if (attributeId === null || isSaid) continue;
    said.push(`${absenceTopic(absence)}: ${absentWords(absence)}.`);
  }
  const lines =
    !article.hasText && article.kinds.length > 0
      ? ['A reference alone: its text is not in the library.', ...said]
      : said;
  if (lines.length === 0) return [];
  return [
    textPiece(
      regionId('silences', article.id),
      ...lines.map((line) => block('item', 1, [plainRun(line)])),
    ),
  ];
}

function headingOf(article: SourcedArticle, { template, options }: Composing): DraftPiece {
  const rendered = template.render('article', articleScope(article, options.links));
  // A retraction is told whatever the template is.
  const notices = noticesOf(article.csl).map((notice) =>
    block('item', 1, [plainRun(endSentence(sayNotice(notice)))]),
  );
  return textPiece(regionId('article', article.id), ...blocksOf(rendered), ...notices);
}

function* byArticle(
  articles: Iterable<SourcedArticle>,
  composing: Composing,
  tally: NoteTally,
): Generator<DraftPiece> {
  const left = new Set<string>(composing.options.leaveOut);
  for (const article of articles) {
    const statements = statementsOf(article, composing.options).filter(
      ({ info }) => !left.has(info.ref.id),
    );
    yield headingOf(article, composing);
    for (const statement of statements) {
      count(tally, statement);
      yield composeStatement(statement, composing);
    }
    yield* silences(article);
  }
}

/** Statements of all articles under the kinds that they are of, or in the order in which they were chosen. */
function* sorted(
  articles: Iterable<SourcedArticle>,
  composing: Composing,
  tally: NoteTally,
): Generator<DraftPiece> {
  const { options, chosen } = composing;
  const left = new Set<string>(options.leaveOut);
  const all: { readonly kind: string; readonly id: string; readonly piece: DraftPiece }[] = [];
  for (const article of articles) {
    for (const statement of statementsOf(article, options)) {
      if (left.has(statement.info.ref.id)) continue;
      count(tally, statement);
      all.push({
        kind: statement.scope.kind,
        id: statement.info.ref.id,
        piece: composeStatement(statement, composing),
      });
    }
  }
  if (options.order === 'chosen') {
    const places = new Map((chosen ?? []).map((id, at) => [id, at]));
    const placeOf = ({ id }: (typeof all)[number]): number => places.get(id) ?? places.size;
    yield* all.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ piece }) => piece);
    return;
  }
  const kinds: string[] = [
    ...CLAIM_KINDS.map((kind) => KIND_WORDS[kind]),
    'Highlight',
    'Part of a page',
    'Note',
  ];
  for (const kind of kinds) {
    const pieces = all.filter((each) => each.kind === kind);
    if (pieces.length === 0) continue;
    yield textPiece(regionId('kind', kind), block('heading', 2, [plainRun(kind)]));
    yield* pieces.map(({ piece }) => piece);
  }
}

/**
 * Puts a note together, piece by piece as its articles are read: its title, what each article states, and
 * counts it. Citations are still to be written. Throws `TemplateError`.
 */
export function* composeNote(
  articles: Iterable<SourcedArticle>,
  composing: Composing,
  tally: NoteTally,
): Generator<DraftPiece> {
  yield titlePiece(composing.title);
  yield* composing.opening;
  yield* composing.options.order === 'article'
    ? byArticle(articles, composing, tally)
    : sorted(articles, composing, tally);
}
