import type { ExportFormat, ExportTarget } from '../../../shared/contract/calls/export.ts';
import { firstRows } from '../../../shared/domain/evidence-table.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { writeBibtex, writeCslJson } from './bibliography.ts';
import { claimWarnings } from './citations.ts';
import {
  acceptedOnly,
  inOrderOfCitekeys,
  openSource,
  readReference,
  type OpenSource,
  type SourcedArticle,
} from './gather.ts';
import { buildMatrix } from './matrix.ts';
import { writeNote } from './note.ts';
import { writeCsv, writeMarkdownTable } from './table-text.ts';

/** What is known of an export so far. */
export interface ExportTally {
  /** How many articles are read. */
  articles: number;
  /** Claims that are left out, as nobody has decided on them. */
  undecided: number;
  /** Annotations that are left out, as no text has their words yet. */
  waiting: number;
  /** What the reader should know of its quotes, in sentences. */
  readonly warnings: string[];
}

/** An export that is being written. */
export interface ExportInHand {
  readonly suggestedName: string;
  /** The articles that it is of. */
  readonly ids: readonly string[];
  /** How many articles it is of. */
  readonly total: number;
  /** Its text, in pieces: an article is read when its piece is asked for. */
  readonly pieces: AsyncIterable<string> | Iterable<string>;
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

function* writeTable(
  source: OpenSource,
  articles: Iterable<SourcedArticle>,
  write: typeof writeCsv,
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

/** Begins to write an export. Throws `not_found` for what is no longer in the library. */
export function writeExport(
  db: ReadableDatabase,
  target: ExportTarget,
  format: ExportFormat,
): ExportInHand {
  const source = openSource(db, target);
  const tally: ExportTally = { articles: 0, undecided: 0, waiting: 0, warnings: [] };
  const inHand = (ending: string, pieces: ExportInHand['pieces']): ExportInHand => ({
    suggestedName: `${source.name}${ending}`,
    ids: source.ids,
    total: source.ids.length,
    pieces,
    tally,
  });
  const readForNote = (id: string): SourcedArticle => {
    const whole = source.read(id);
    const { article, undecided } =
      target.of === 'claims' ? { article: whole, undecided: 0 } : acceptedOnly(whole);
    tally.undecided += undecided;
    tally.waiting += article.waiting;
    tally.warnings.push(...claimWarnings(article), ...annotationWarnings(article));
    return article;
  };
  const readForTable = (id: string): SourcedArticle => {
    const article = source.read(id);
    tally.warnings.push(...claimWarnings(article));
    return article;
  };
  const references = (): Iterable<Pick<SourcedArticle, 'citekey' | 'csl'>> =>
    read(inOrderOfCitekeys(db, source.ids), tally, (id) => readReference(db, id));
  switch (format) {
    case 'note':
      return inHand('-notes.md', writeNote(source.title, read(source.ids, tally, readForNote)));
    case 'table_csv':
      return inHand('.csv', writeTable(source, read(source.ids, tally, readForTable), writeCsv));
    case 'table_markdown':
      return inHand(
        '.md',
        writeTable(source, read(source.ids, tally, readForTable), writeMarkdownTable),
      );
    case 'bibtex':
      return inHand('.bib', writeBibtex(references()));
    case 'csl_json':
      return inHand('.json', writeCslJson(references()));
  }
}
