import { bundledShelf, type StyleShelf } from '../../citations/style-shelf.ts';
import type { ReadableDatabase } from '../../db/database.ts';
import { pictureReader, type ReadPng } from './pictures.ts';

/** What notes are made with: the library, and the citation styles at hand. */
export interface NoteContext {
  readonly db: ReadableDatabase;
  /** The styles, which are read when they are first asked for. */
  readonly styles: () => Promise<StyleShelf>;
  /** Reads the picture of an area. */
  readonly readPng: ReadPng;
}

/** A context of the library in a folder, which reads the styles once. */
export function createNoteContext(db: ReadableDatabase, directory: string): NoteContext {
  let shelf: Promise<StyleShelf> | null = null;
  return {
    db,
    styles: () => (shelf ??= bundledShelf()),
    readPng: pictureReader(db, directory),
  };
}
