import type {
  NoteBlock,
  NoteStatement,
  NoteRun,
  TextRun,
} from '../../../../shared/domain/citation-note.ts';
import type { Pinpoint } from '../../../../shared/domain/pinpoint.ts';

/** One citation: an article and the places in it. */
export interface Cluster {
  readonly articleId: string;
  readonly citekey: string;
  readonly places: readonly Pinpoint[];
}

/** Words, or a citation that is not written yet: how it reads depends on all the others. */
export type DraftRun =
  (TextRun & { readonly of: 'text' }) | { readonly of: 'cluster'; readonly cluster: Cluster };

/** A paragraph whose citations are not written yet. */
export interface DraftBlock extends Omit<NoteBlock, 'runs'> {
  readonly runs: readonly DraftRun[];
}

/** What a piece of a note says of its statement, without where it stands. */
export type StatementInfo = Omit<NoteStatement, 'firstBlock' | 'blocks'>;

interface Piece<Block> {
  /** What a file that it is written to knows it by; the same each time that the same thing is exported. */
  readonly region: string;
  /** Null for headings, references and the like. */
  readonly statement: StatementInfo | null;
  /** Whether it is told of when the note is exported again: a statement, or a difference. */
  readonly counts: boolean;
  readonly blocks: readonly Block[];
}

/** Paragraphs that belong together: a heading, or one statement with its quotes. */
export type DraftPiece = Piece<DraftBlock>;

/** A paragraph as a writer gets it. */
export interface WrittenBlock extends NoteBlock {
  /** Reads its picture; null where it is not there. Only what is written to a file or copied has it. */
  readonly png?: () => Uint8Array | null;
}

/** A piece as a writer gets it. */
export type NotePiece = Piece<WrittenBlock>;

/** Words without any mark. */
export const plainRun = (text: string): TextRun & { readonly of: 'text' } => ({
  of: 'text',
  text,
  marks: [],
  link: null,
});

/** The words of runs one after the other, those of footnotes left out. */
export function wordsOf(runs: readonly NoteRun[]): string {
  return runs
    .map((run) => {
      switch (run.of) {
        case 'text':
          return run.text;
        case 'citation':
          return run.runs.map(({ text }) => text).join('');
        case 'footnote':
          return '';
      }
    })
    .join('');
}
