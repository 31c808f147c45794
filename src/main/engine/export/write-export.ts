import type { ExportFormat, ExportTarget } from '../../../shared/contract/calls/export.ts';
import { firstRows } from '../../../shared/domain/evidence-table.ts';
import { listWaiting } from '../annotations/waiting-annotations.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { readStudyLinks } from '../evidence/queries.ts';
import { readSettings } from '../settings/queries.ts';
import { writeAnnotations, type AnnotatedArticle } from './annotations-json.ts';
import type { BibliographyItem } from './bibliography/bibliography-item.ts';
import { writeBibtex } from './bibliography/write-bibtex.ts';
import { writeCslJson } from './bibliography/write-csl-json.ts';
import { writeEndnote } from './bibliography/write-endnote.ts';
import { writeRis } from './bibliography/write-ris.ts';
import { claimWarnings } from './citations.ts';
import type { ReadPng } from './citation-note/pictures.ts';
import { viewStatements } from './citation-note/statements-view.ts';
import {
  inOrderOfCitekeys,
  openSource,
  readReference,
  type ExportSource,
  type OpenSource,
  type SourcedArticle,
} from './gather.ts';
import { buildMatrix, type MatrixRow } from './matrix.ts';
import { pairRemarks, readPairDifferences, requirePair } from './pair-differences.ts';
import { writeProject } from './refi/write-project.ts';
import { CLAIM_COLUMNS, type ClaimRow } from './sheets/claim-columns.ts';
import { writeClaimsJson } from './sheets/claims-json.ts';
import { writeDelimited, type Delimiter } from './sheets/delimited.ts';
import {
  DIFFERENCE_COLUMNS,
  differenceRows,
  writeDifferencesJson,
  type DifferenceRow,
} from './sheets/difference-columns.ts';
import { writeWorkbook } from './sheets/write-workbook.ts';
import { conflictRow, listTableConflicts, type TableConflict } from './table-conflicts.ts';
import { writeDelimitedTable, writeJsonTable, writeMarkdownTable } from './table-text.ts';
import { writeTogether } from './together-text.ts';

/** The formats that are written piece by piece; an archive is a file of files. */
export type PieceFormat = Exclude<ExportFormat, 'collate'>;

/** What is written: a format, or the text as which one that is no text is shown. */
export type Written = PieceFormat | 'refi_view';

/** What stands behind the name of a file of each format. */
export const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  table_markdown: '.md',
  table_csv: '.csv',
  table_tsv: '.tsv',
  table_json: '.json',
  claims_csv: '-claims.csv',
  claims_tsv: '-claims.tsv',
  claims_json: '-claims.json',
  differences_csv: '-differences.csv',
  differences_tsv: '-differences.tsv',
  differences_json: '-differences.json',
  xlsx: '.xlsx',
  bibtex: '.bib',
  biblatex: '.bib',
  ris: '.ris',
  csl_json: '.json',
  endnote_xml: '.xml',
  annotations_json: '-annotations.jsonld',
  refi_qda: '.qdpx',
  collate: '.collate',
};

/** What is known of an export so far. */
export interface ExportTally {
  /** How many articles are read. */
  articles: number;
  /** What the reader should know of its quotes, in sentences. */
  readonly warnings: string[];
  /** What else the reader should know, in sentences. */
  readonly remarks: readonly string[];
}

/** An export that is being written. */
export interface ExportInHand {
  /** The file’s name without its ending. */
  readonly name: string;
  /** The articles that it is of. */
  readonly ids: readonly string[];
  /** How many articles it is of. */
  readonly total: number;
  /** Its text, or bytes, in pieces: an article is read when its piece is asked for. */
  readonly pieces: Iterable<string | Uint8Array>;
  /** Grows as pieces are taken. */
  readonly tally: Readonly<ExportTally>;
}

function annotationWarnings({ annotations, citekey }: SourcedArticle): string[] {
  return annotations
    .filter(({ quote }) => quote.state !== 'verified')
    .map(
      ({ code, quote }) =>
        `Highlight ${code} of @${citekey} is ${quote.state === 'unchecked' ? 'not looked up yet' : quote.state}.`,
    );
}

/** Reads the articles of a source one by one, and counts them. */
function* read<Article>(
  ids: Iterable<string>,
  tally: ExportTally,
  readOne: (id: string) => Article,
): Generator<Article> {
  for (const id of ids) {
    const article = readOne(id);
    tally.articles += 1;
    yield article;
  }
}

/** Reads all articles of a table, which is drawn row by row, and writes it whole. */
function* writeTable(
  source: OpenSource,
  articles: Iterable<SourcedArticle>,
  write: (whole: ExportSource, rows: readonly MatrixRow[]) => string,
): Generator<string> {
  const all: SourcedArticle[] = [];
  for (const article of articles) {
    all.push(article);
    // Other calls are answered between two articles.
    yield '';
  }
  const whole = { ...source, articles: all };
  const claimed = new Set(all.flatMap(({ claims }) => claims.map(({ value }) => value.kind)));
  yield write(whole, buildMatrix(whole, source.rows ?? firstRows(claimed)));
}

/** One row for each claim of these articles. */
function* claimRows(articles: Iterable<SourcedArticle>): Generator<ClaimRow> {
  for (const article of articles) for (const claim of article.claims) yield { article, claim };
}

/** The formats that tell in what two articles differ. */
const OF_DIFFERENCES: ReadonlySet<Written> = new Set<Written>([
  'differences_csv',
  'differences_tsv',
  'differences_json',
]);

/**
 * Begins to write an export. Throws `not_found` for what is no longer in the library, and `invalid_input` for
 * differences of what is no pair.
 * @param readPng reads the pictures of areas, in formats that hold them
 */
export async function writeExport(
  db: ReadableDatabase,
  target: ExportTarget,
  written: Written,
  readPng: ReadPng,
): Promise<ExportInHand> {
  const source = openSource(db, target);
  const hasDifferences =
    OF_DIFFERENCES.has(written) || (written === 'xlsx' && target.of === 'pair');
  const pair = hasDifferences ? await readPairDifferences(db, requirePair(target)) : null;
  const tally: ExportTally = {
    articles: 0,
    warnings: [],
    remarks: pair ? pairRemarks(pair) : [],
  };
  const readForTable = (id: string): SourcedArticle => {
    const article = source.read(id);
    tally.warnings.push(...claimWarnings(article));
    return article;
  };
  const readWithMarks = (id: string): SourcedArticle => {
    const article = readForTable(id);
    tally.warnings.push(...annotationWarnings(article));
    return article;
  };
  const readAnnotated = (id: string): AnnotatedArticle => {
    const article = source.read(id);
    tally.warnings.push(...annotationWarnings(article));
    const chosen = target.of === 'annotations' ? new Set<string>(target.ids) : null;
    const waiting = article.waiting === 0 ? [] : listWaiting(db, id);
    return { article, waiting: waiting.filter((each) => chosen?.has(each.id) ?? true) };
  };
  const articles = (): Iterable<SourcedArticle> => read(source.ids, tally, readForTable);
  const rows = (): Iterable<ClaimRow> => claimRows(articles());
  const differences = pair ? differenceRows(pair) : null;
  function* told(): Generator<DifferenceRow> {
    tally.articles = source.ids.length;
    yield* differences ?? [];
  }
  const references = (): Iterable<BibliographyItem> =>
    read(inOrderOfCitekeys(db, source.ids), tally, (id) => readReference(db, id));
  const conflictsOf = (all: readonly SourcedArticle[]): TableConflict[] =>
    listTableConflicts(all, readStudyLinks(db, source.ids));
  const delimited =
    (delimiter: Delimiter) =>
    (whole: ExportSource, matrix: readonly MatrixRow[]): string => {
      const conflicts = conflictRow(whole.articles, conflictsOf(whole.articles));
      return writeDelimitedTable(whole, [...matrix, ...conflicts], delimiter);
    };
  const write = (): ExportInHand['pieces'] => {
    switch (written) {
      case 'table_markdown':
        return writeTable(source, articles(), (whole, matrix) =>
          [
            writeMarkdownTable(whole, matrix),
            writeTogether(whole.articles, readStudyLinks(db, source.ids)),
          ]
            .filter((part) => part !== '')
            .join('\n'),
        );
      case 'table_csv':
        return writeTable(source, articles(), delimited(','));
      case 'table_tsv':
        return writeTable(source, articles(), delimited('\t'));
      case 'table_json':
        return writeTable(source, articles(), (whole, matrix) =>
          writeJsonTable(whole, matrix, conflictsOf(whole.articles)),
        );
      case 'claims_csv':
        return writeDelimited(CLAIM_COLUMNS, rows(), ',');
      case 'claims_tsv':
        return writeDelimited(CLAIM_COLUMNS, rows(), '\t');
      case 'claims_json':
        return writeClaimsJson(rows());
      case 'differences_csv':
        return writeDelimited(DIFFERENCE_COLUMNS, told(), ',');
      case 'differences_tsv':
        return writeDelimited(DIFFERENCE_COLUMNS, told(), '\t');
      case 'differences_json':
        return writeDifferencesJson(told());
      case 'xlsx':
        return writeWorkbook(source, articles(), conflictsOf, differences);
      case 'bibtex':
      case 'biblatex':
        return writeBibtex(references(), written);
      case 'ris':
        return writeRis(references());
      case 'csl_json':
        return writeCslJson(references());
      case 'endnote_xml':
        return writeEndnote(references());
      case 'annotations_json':
        return writeAnnotations(read(source.ids, tally, readAnnotated), readPng);
      case 'refi_qda':
        return writeProject(
          source,
          read(source.ids, tally, readWithMarks),
          readSettings(db).colorLabels,
          readPng,
        );
      case 'refi_view':
        return viewStatements(source.title, read(source.ids, tally, readWithMarks));
    }
  };
  return {
    name: source.name,
    ids: source.ids,
    total: source.ids.length,
    pieces: write(),
    tally,
  };
}
