import { LibraryStyles } from '../../citations/library-styles.ts';
import type { ReadableDatabase } from '../../db/database.ts';
import { pictureReader, type ReadPng } from './pictures.ts';

/** What notes are made with: the library, and the citation styles at hand. */
export interface NoteContext {
  readonly db: ReadableDatabase;
  readonly styles: LibraryStyles;
  /** Reads the picture of an area. */
  readonly readPng: ReadPng;
}

/** A context on a connection to the library in a folder, for as many notes as are asked for. */
export const createNoteContext = (db: ReadableDatabase, directory: string): NoteContext => ({
  db,
  styles: new LibraryStyles(db),
  readPng: pictureReader(db, directory),
});
