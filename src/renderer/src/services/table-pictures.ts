import { createContext } from 'react';
import type { EvidenceTable } from '../../../shared/domain/evidence-table.ts';

/** A picture of what a table says together, as it stands on a page. */
export interface TablePicture {
  readonly title: string;
  /** How to read it. */
  readonly caption: string;
  /** A whole SVG document with light colours. */
  readonly svg: string;
  /** The same in sentences. */
  readonly text: readonly string[];
}

/** Draws the pictures of a table from its accepted claims; none where nothing is accepted. */
export type DrawTable = (table: EvidenceTable) => Promise<readonly TablePicture[]>;

/** What draws pictures of tables for rooms that have none of their own: the window puts it there. */
export const DrawTable = createContext<DrawTable>(() => Promise.resolve([]));
