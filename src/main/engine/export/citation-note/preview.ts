import type { Output } from '../../../../shared/contract/contract.ts';
import type {
  NoteBlock,
  NoteCounts,
  NoteStatement,
} from '../../../../shared/domain/citation-note.ts';
import type { ReadableDatabase } from '../../db/database.ts';
import { undecidedWords, waitingWords } from '../export-words.ts';
import { openSource } from '../gather.ts';
import type { NoteContext } from './note-context.ts';
import { countRest } from './count-rest.ts';
import { emptyTally } from './compose.ts';
import type { DraftPiece, NotePiece } from './draft.ts';
import { openNote, takeAll, type NoteRequest } from './open-note.ts';
import { TemplateError } from './template.ts';
import { htmlFragment, plainText, writeText } from './write-text.ts';

/** So much of a long note is shown. */
const MOST_STATEMENTS = 200;
const MOST_ARTICLES = 60;

type Preview = Output<'export.previewNote'>;

const many = (count: number, one: string, several: string): string[] => {
  if (count === 0) return [];
  return [count === 1 ? one : several.replace('#', count.toLocaleString('en'))];
};

/** What is said above a note of its quotes. */
export function noteWarnings({ quotes, unproved, undecided, waiting }: NoteCounts): string[] {
  return [
    ...many(
      quotes.broken,
      'One quote is broken: it is marked in the note.',
      '# quotes are broken: they are marked in the note.',
    ),
    ...many(unproved, 'One statement is unproved.', '# statements are unproved.'),
    ...many(
      quotes.moved,
      'One quote has moved: confirm its new place.',
      '# quotes have moved: confirm their new places.',
    ),
    ...many(
      quotes.unchecked,
      'One quote is not looked up yet: export again in a while.',
      '# quotes are not looked up yet: export again in a while.',
    ),
    ...undecidedWords(undecided),
    ...waitingWords(waiting),
  ];
}

/** Where the paragraphs of statements stand among those of all pieces. */
function placeStatements(pieces: readonly NotePiece[]): NoteStatement[] {
  let at = 0;
  return pieces.flatMap(({ statement, blocks }) => {
    const firstBlock = at;
    at += blocks.length;
    return statement ? [{ ...statement, firstBlock, blocks: blocks.length }] : [];
  });
}

/** A note, or its beginning, as it will look. Throws `not_found`. */
export async function previewNote(context: NoteContext, request: NoteRequest): Promise<Preview> {
  try {
    const note = await openNote(context, request);
    const drafts: DraftPiece[] = [];
    let isWhole = true;
    for (const draft of note.drafts) {
      const isFull = note.tally.statements > MOST_STATEMENTS || note.tally.articles > MOST_ARTICLES;
      if (isFull && note.tally.articles < note.ids.length) {
        isWhole = false;
        break;
      }
      drafts.push(draft);
    }
    const pieces = await note.cite(drafts);
    const blocks: NoteBlock[] = pieces.flatMap((piece) => piece.blocks);
    const isOfReferences = request.options.contents === 'references';
    const counts =
      isWhole || isOfReferences
        ? { ...note.tally, articles: note.ids.length }
        : {
            ...countAll(context.db, note.ids, request),
            differences: note.tally.differences,
          };
    return {
      of: 'note',
      title: note.title,
      blocks,
      text: writeText(pieces, request.options),
      statements: placeStatements(pieces),
      counts,
      cited: isOfReferences ? note.tally.articles : countCited(drafts),
      isWhole,
      suggestedName: note.suggestedName,
      warnings: noteWarnings(counts),
    };
  } catch (thrown) {
    if (thrown instanceof TemplateError) return { of: 'faults', faults: [thrown.fault] };
    throw thrown;
  }
}

/** Whether a note has more statements, or articles, than are shown of it. Throws `not_found`. */
export function isLong(
  { db }: NoteContext,
  request: Pick<NoteRequest, 'target' | 'options'>,
): boolean {
  const { ids } = openSource(db, request.target);
  return ids.length > MOST_ARTICLES || countAll(db, ids, request).statements > MOST_STATEMENTS;
}

/** How many articles are cited. */
const countCited = (drafts: readonly DraftPiece[]): number =>
  new Set(
    drafts.flatMap((draft) =>
      draft.blocks.flatMap(({ runs }) =>
        runs.flatMap((run) => (run.of === 'cluster' ? run.cluster.articleId : [])),
      ),
    ),
  ).size;

function countAll(
  db: ReadableDatabase,
  ids: readonly string[],
  { options }: Pick<NoteRequest, 'options'>,
): NoteCounts {
  const tally = emptyTally();
  countRest(db, ids, options, tally);
  return tally;
}

/** All of a note for the clipboard. Throws `not_found`, `conflict` and `TemplateError`. */
export async function copyNote(
  context: NoteContext,
  request: NoteRequest,
): Promise<Output<'export.copyNote'>> {
  const note = await openNote(context, request);
  const pieces = await note.finish(
    takeAll(note, () => undefined),
    () => undefined,
  );
  return {
    html: htmlFragment(pieces),
    plain:
      request.options.format === 'markdown'
        ? (writeText(pieces, request.options) ?? '')
        : plainText(pieces),
    warnings: noteWarnings(note.tally),
  };
}
