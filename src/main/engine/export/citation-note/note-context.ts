import { LibraryStyles } from '../../citations/library-styles.ts';
import type { ReadableDatabase } from '../../db/database.ts';

/** What notes are made with: the library, and the citation styles at hand. */
export interface NoteContext {
  readonly db: ReadableDatabase;
  readonly styles: LibraryStyles;
}

/** A context on a connection, for as many notes as are asked for. */
export const createNoteContext = (db: ReadableDatabase): NoteContext => ({
  db,
  styles: new LibraryStyles(db),
});
