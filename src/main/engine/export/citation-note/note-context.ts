import { bundledShelf, type StyleShelf } from '../../citations/style-shelf.ts';
import type { ReadableDatabase } from '../../db/database.ts';

/** What notes are made with: the library, and the citation styles at hand. */
export interface NoteContext {
  readonly db: ReadableDatabase;
  /** The styles, which are read when they are first asked for. */
  readonly styles: () => Promise<StyleShelf>;
}

/** A context that reads the styles once. */
export function createNoteContext(db: ReadableDatabase): NoteContext {
  let shelf: Promise<StyleShelf> | null = null;
  return { db, styles: () => (shelf ??= bundledShelf()) };
}
