import { createContext } from 'react';
import type { TablePicture } from '../../../services/table-pictures.ts';

/** That pictures are drawn for a page, and not to be worked with. */
export interface Printing {
  /** In CSS pixels. */
  readonly width: number;
  readonly take: (picture: TablePicture) => void;
}

/** Null where pictures are drawn to be worked with. */
export const PrintingContext = createContext<Printing | null>(null);
