import type { Output, ParsedInput } from '../../../shared/contract/contract.ts';
import { runsToHtml, runsToText, type CitationRun } from '../../../shared/domain/citation-run.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { AppError } from '../../../shared/errors.ts';
import { MADE_UP_WORKS } from '../citations/made-up-works.ts';
import type { Bibliography, BibliographyEntry, CitationCluster } from '../citations/processor.ts';
import { referenceRuns, toTextRun } from '../citations/text-runs.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { listSelected } from '../library/article-selection.ts';
import { readSettings } from '../settings/queries.ts';
import { findQuote, findWords } from './cited-words.ts';
import { toCluster } from './citation-note/citer-of.ts';
import type { NoteContext } from './citation-note/note-context.ts';

/** So many articles can be copied at once. */
const MOST_ARTICLES = 10_000;
/** So many are shown of what a style makes. */
const SHOWN = 3;

interface Item {
  readonly id: string;
  readonly csl: CslItem;
}

type InStyle = Pick<ParsedInput<'citations.preview'>, 'style' | 'locale'>;

/** The style and language that are asked for, or those of the library’s settings. */
function chosenOf(
  db: ReadableDatabase,
  { style, locale }: InStyle,
): { readonly id: string; readonly locale: string | null } {
  const settings = readSettings(db);
  return { id: style ?? settings.citationStyle, locale: locale ?? settings.citationLocale };
}

/** The articles that came last. */
function newest(db: ReadableDatabase): Item[] {
  return prepared<[number], { id: string; csl: string }>(
    db,
    `SELECT a.id, a.csl FROM article_line l CROSS JOIN article a ON a.seq = l.seq
     WHERE a.deleted_at IS NULL ORDER BY l.seq DESC LIMIT ?`,
  )
    .all(SHOWN)
    .map(({ id, csl }) => ({ id, csl: CslItem.parse(JSON.parse(csl)) }));
}

/** What a style makes of three articles. Throws `not_found` for a style that is not there. */
export async function previewStyle(
  { db, styles }: NoteContext,
  asked: InStyle,
): Promise<Output<'citations.preview'>> {
  const { id, locale } = chosenOf(db, asked);
  const own = newest(db);
  const items =
    own.length > 0 ? own : MADE_UP_WORKS.slice(0, SHOWN).map((csl, i) => ({ id: String(i), csl }));
  const shelf = await styles.shelf();
  return shelf.write(id, locale, (writer) => {
    const document = writer.begin(items);
    const [together = [], pinpointed = []] = document.cite([
      { items: items.map((item) => ({ id: item.id })) },
      { items: [{ id: items[0]!.id, locator: '3', label: 'page' }] },
    ]);
    return {
      together: together.map(toTextRun),
      pinpointed: pinpointed.map(toTextRun),
      bibliography: document.bibliography()?.entries.map(referenceRuns) ?? null,
      isMadeUp: own.length === 0,
    };
  });
}

function readItems(db: ReadableDatabase, ids: readonly string[]): Item[] {
  const read = prepared<[string], { csl: string }>(db, 'SELECT csl FROM article WHERE id = ?');
  return ids.flatMap((id) => {
    const row = read.get(id);
    return row ? [{ id, csl: CslItem.parse(JSON.parse(row.csl)) }] : [];
  });
}

/** What is cited: articles, and where in the first of them. */
function openCited(
  db: ReadableDatabase,
  cited: ParsedInput<'citations.write'>['cited'],
): { readonly items: readonly Item[]; readonly cluster: CitationCluster } {
  if (cited.of !== 'articles') {
    const { articleId, place } =
      cited.of === 'quote'
        ? findQuote(db, cited.quoteId)
        : findWords(db, cited.revisionId, cited.span);
    return {
      items: readItems(db, [articleId]),
      cluster: toCluster({ articleId, places: place ? [place] : [] }),
    };
  }
  const ids = listSelected(db, cited.articles);
  if (ids.length > MOST_ARTICLES) {
    throw new AppError(
      'conflict',
      `These are ${ids.length.toLocaleString('en')} articles. At most ${MOST_ARTICLES.toLocaleString('en')} can be copied at once: export the bibliography to a file.`,
    );
  }
  const items = readItems(db, ids);
  return { items, cluster: { items: items.map(({ id }) => ({ id })) } };
}

const lineOf = ({ label, runs }: BibliographyEntry): readonly CitationRun[] =>
  label.length === 0 ? runs : [...label, { text: ' ' }, ...runs];

/** A bibliography as programs take it that read rich text. */
function bibliographyHtml({ entries, hangingIndent }: Bibliography): string {
  const look = hangingIndent ? ' style="margin-left:2em;text-indent:-2em"' : '';
  return entries.map((entry) => `<p dir="auto"${look}>${runsToHtml(lineOf(entry))}</p>`).join('\n');
}

/** A citation or a bibliography for the clipboard, rich and plain. Throws `not_found` and `conflict`. */
export async function writeForClipboard(
  { db, styles }: NoteContext,
  { cited, as, ...asked }: ParsedInput<'citations.write'>,
): Promise<Output<'citations.write'>> {
  const { id, locale } = chosenOf(db, asked);
  const { items, cluster } = openCited(db, cited);
  if (items.length === 0) {
    throw new AppError('not_found', 'The articles to cite are no longer in the library.');
  }
  const shelf = await styles.shelf();
  return shelf.write(id, locale, (writer, style) => {
    const document = writer.begin(items);
    const written = { style: style.title, articles: items.length };
    const [runs = []] = document.cite([cluster]);
    if (as === 'citation') return { ...written, html: runsToHtml(runs), plain: runsToText(runs) };
    const bibliography = document.bibliography();
    if (bibliography === null) {
      throw new AppError(
        'conflict',
        `“${style.title}” has no bibliography: it cites in notes alone. Copy the citation, or choose another style.`,
      );
    }
    const plain = bibliography.entries.map((entry) => runsToText(lineOf(entry))).join('\n');
    return { ...written, html: bibliographyHtml(bibliography), plain };
  });
}
