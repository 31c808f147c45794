import type { Claim, FindingValue } from '../../../shared/domain/claim.ts';
import type { Comparison, LinkedClaims } from '../../../shared/domain/comparison/comparison.ts';
import { describeDifference } from '../../../shared/domain/comparison/describe-difference.ts';
import type { NamedSource } from '../../../shared/domain/comparison/describe-difference.ts';
import { differingWords, topicOf } from '../../../shared/domain/comparison/differing-words.ts';
import type { Difference, Passage } from '../../../shared/domain/comparison/difference.ts';
import { findDifferences } from '../../../shared/domain/comparison/find-differences.ts';
import type {
  FoundDifference,
  NamedPair,
} from '../../../shared/domain/comparison/find-differences.ts';
import type { SourcePlace } from '../../../shared/domain/comparison/source-place.ts';
import type {
  NamedThing,
  SourceReading,
} from '../../../shared/domain/comparison/source-reading.ts';
import type { Span } from '../../../shared/domain/comparison/hedges.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, ClaimId, LinkId, RevisionId } from '../../../shared/domain/ids.ts';
import type { ClaimRelation } from '../../../shared/domain/link.ts';
import { AppError } from '../../../shared/errors.ts';
import { listClaims } from '../claims/queries.ts';
import { SourceReader } from '../comparison/source-reader.ts';
import { roleOfItem } from '../comparison/source-role.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { keyOfDifference } from './difference-key.ts';
import { withSpeciesClaims } from './species-claims.ts';

/** So much of a text is read: some 160 pages. */
const MOST_CHARACTERS = 400_000;
const MOST_DIFFERENCES = 300;
const MOST_LINKS = 300;
/** So much of a sentence is handed out, and so much of it before the passage: some lines. */
const MOST_SHOWN = 600;
const MOST_BEFORE = 240;

interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly citekey: string;
  readonly csl: string;
  readonly current_revision_id: string | null;
}

/** An article with what was read of it. */
interface ReadArticle extends NamedSource {
  readonly row: ArticleRow;
  readonly text: string;
  readonly cutShort: boolean;
  readonly reading: SourceReading;
}

function readArticle(db: ReadableDatabase, id: string, reader: SourceReader): ReadArticle {
  const row = prepared<[string], ArticleRow>(
    db,
    'SELECT id, title, citekey, csl, current_revision_id FROM article WHERE id = ? AND deleted_at IS NULL',
  ).get(id);
  if (!row)
    throw new AppError(
      'not_found',
      'One of the two articles is no longer in the library. Look for it in the trash.',
    );
  const whole =
    row.current_revision_id === null ? '' : (readText(db, row.current_revision_id) ?? '');
  const text = whole.slice(0, MOST_CHARACTERS);
  const role = roleOfItem(CslItem.parse(JSON.parse(row.csl)));
  const reading = reader.read({ title: row.title, text, role });
  return {
    row,
    text,
    cutShort: text.length < whole.length,
    reading,
    name: row.citekey,
    sentencesRead: reading.sentences.length,
    wordsAt: ({ part, start, end }) => (part === 'title' ? row.title : text).slice(start, end),
  };
}

interface LinkRow {
  readonly id: string;
  readonly relation: ClaimRelation;
  readonly created_at: number;
  readonly from_id: string;
  readonly to_id: string;
}

/** The links from claims of the one article to claims of the other. */
function linksFrom(db: ReadableDatabase, fromArticle: string, toArticle: string): LinkRow[] {
  return prepared<[string, string, number], LinkRow>(
    db,
    `SELECT l.id, l.relation, l.created_at, f.id AS from_id, t.id AS to_id
     FROM claim f JOIN claim_link l ON l.from_claim_id = f.id JOIN claim t ON t.id = l.to_claim_id
     WHERE f.article_id = ? AND t.article_id = ?
       AND f.deleted_at IS NULL AND t.deleted_at IS NULL
       AND f.status <> 'rejected' AND t.status <> 'rejected'
     LIMIT ?`,
  ).all(fromArticle, toArticle, MOST_LINKS);
}

/** The links between a claim of the one article and one of the other, oldest first. */
function listLinks(db: ReadableDatabase, left: string, right: string): LinkedClaims[] {
  const rows = [
    ...linksFrom(db, left, right).map((row) => ({ ...row, left: row.from_id, right: row.to_id })),
    ...linksFrom(db, right, left).map((row) => ({ ...row, left: row.to_id, right: row.from_id })),
  ];
  return rows
    .toSorted((one, other) => one.created_at - other.created_at || (one.id < other.id ? -1 : 1))
    .map((row) => ({
      id: row.id as LinkId,
      relation: row.relation,
      left: row.left as ClaimId,
      right: row.right as ClaimId,
    }));
}

type Finding = Claim & { readonly value: FindingValue };

const findingsOf = (claims: readonly Claim[]): Finding[] =>
  claims.filter((claim): claim is Finding => claim.value.kind === 'finding');

/** What a finding names, with the quote that says it; null where it names nothing or its quote is gone. */
function nameOf({ value, quotes }: Finding, kind: NamedPair['kind']): NamedThing | null {
  const name = value[kind];
  const found = quotes.find((quote) => quote.found !== null)?.found;
  return name === null || found === null || found === undefined
    ? null
    : { name, place: { part: 'text', start: found.start, end: found.end } };
}

/**
 * What is named by findings that are about the same: those that the reader linked, or the only accepted one of each article.
 */
function pairNames(
  left: readonly Finding[],
  right: readonly Finding[],
  links: readonly LinkedClaims[],
): NamedPair[] {
  const byId = new Map([...left, ...right].map((claim) => [claim.id, claim]));
  const linked = links.flatMap((link) => {
    const pair = [byId.get(link.left), byId.get(link.right)] as const;
    return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const];
  });
  const accepted = [left, right].map((own) => own.filter(({ status }) => status === 'accepted'));
  const [[onlyLeft, ...otherLeft] = [], [onlyRight, ...otherRight] = []] = accepted;
  const areOnly = otherLeft.length + otherRight.length === 0;
  const only =
    areOnly && onlyLeft !== undefined && onlyRight !== undefined
      ? [[onlyLeft, onlyRight] as const]
      : [];
  return (linked.length > 0 ? linked : only).flatMap(([one, other]) =>
    (['outcome', 'exposure'] as const).flatMap((kind) => {
      const names = [nameOf(one, kind), nameOf(other, kind)] as const;
      return names[0] === null || names[1] === null
        ? []
        : [{ kind, left: names[0], right: names[1] }];
    }),
  );
}

/** The sentence in which a passage stands, cut where it is longer than what is shown of it. */
function sentenceAround(
  { reading, row, text }: ReadArticle,
  place: SourcePlace,
): Passage['sentence'] {
  const { part } = place;
  const at =
    part === 'title' ? -1 : reading.sentences.findLastIndex(({ start }) => start <= place.start);
  const whole = reading.sentences[at] ?? { start: 0, end: part === 'title' ? row.title.length : 0 };
  const first = Math.max(whole.start, place.start - MOST_BEFORE);
  const end = Math.min(Math.max(whole.end, place.end), first + MOST_SHOWN);
  const exact = (part === 'title' ? row.title : text).slice(first, end);
  return { number: at < 0 ? null : at + 1, start: first, end, exact };
}

const quote = (
  source: ReadArticle,
  place: SourcePlace | null,
  words: readonly Span[],
): Passage | null =>
  place === null
    ? null
    : {
        ...place,
        exact: source.wordsAt(place),
        differing: words.map(({ start, end }) => ({ start, end })),
        sentence: sentenceAround(source, place),
      };

function tell(found: FoundDifference, left: ReadArticle, right: ReadArticle): Difference {
  const words = differingWords(found, [left, right]);
  const passages = [
    quote(left, found.left, words[0]),
    quote(right, found.right, words[1]),
  ] as const;
  const isLeftFirst = left.row.id < right.row.id;
  return {
    key: keyOfDifference(
      { kind: found.kind, topic: topicOf(found) },
      isLeftFirst ? passages : [passages[1], passages[0]],
    ),
    kind: found.kind,
    change: found.change,
    words: describeDifference(found, left, right),
    left: passages[0],
    right: passages[1],
  };
}

/** What was read of an article, with what its reader says was studied. */
const readWith = (
  { reading, row: { title }, text }: ReadArticle,
  claims: readonly Claim[],
): SourceReading => ({
  ...reading,
  species: withSpeciesClaims(reading.species, claims, { title, text }),
});

const describeSource = ({ row, cutShort, sentencesRead }: ReadArticle): Comparison['left'] => ({
  articleId: row.id as ArticleId,
  title: row.title,
  citekey: row.citekey,
  revisionId: row.current_revision_id as RevisionId | null,
  sentencesRead,
  cutShort,
});

/**
 * In what two articles differ, each difference in words and with the passages that it is told from, and which of
 * their claims are linked. Takes time in proportion to the two texts. Throws `not_found` where one is gone.
 */
export function compareArticles(
  db: ReadableDatabase,
  ids: { readonly left: string; readonly right: string },
): Comparison {
  const reader = new SourceReader();
  const left = readArticle(db, ids.left, reader);
  const right = readArticle(db, ids.right, reader);
  const links = listLinks(db, ids.left, ids.right);
  const claims = { left: listClaims(db, ids.left), right: listClaims(db, ids.right) };
  const named = pairNames(findingsOf(claims.left), findingsOf(claims.right), links);
  const found = findDifferences(readWith(left, claims.left), readWith(right, claims.right), named);
  const told = found.slice(0, MOST_DIFFERENCES).map((difference) => tell(difference, left, right));
  return {
    left: describeSource(left),
    right: describeSource(right),
    differences: told,
    more: found.length - told.length,
    links,
  };
}
