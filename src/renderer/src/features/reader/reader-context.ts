import { createContext, useContext } from 'react';
import type { ClaimId } from '../../../../shared/domain/ids.ts';
import type { Area } from '../../../../shared/domain/pages.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import type { Mark, Side } from '../../services/reader-state.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { NoteFocus } from './use-note-focus.ts';
import type { ReaderCommands } from './use-reader-commands.ts';
import type { ReaderData } from './use-reader-data.ts';

export interface GoOnOptions {
  readonly decided?: readonly ClaimId[];
  readonly takesFocus?: boolean;
}

/** What the parts of the reader share about the open article. */
export interface Reader extends ReaderData {
  /** The pane in which it is open. */
  readonly side: Side;
  /** The key of the selected mark. */
  readonly selected: string | null;
  /** The key of the mark under the pointer, in the text or in the margin. */
  readonly hovered: string | null;
  readonly commands: ReaderCommands;
  readonly select: (mark: Mark | null) => void;
  readonly hover: (key: string | null) => void;
  /** Brings a quote into view, with the focus on the text. */
  readonly showQuote: (quote: Quote) => void;
  /** Brings an area into view on its page, with the focus there; from the text the pages are shown. */
  readonly showArea: (area: Area) => void;
  /** The annotation whose comment is being written. */
  readonly commenting: string | null;
  readonly setCommenting: (key: string | null) => void;
  readonly focusText: () => void;
  /**
   * Goes to the next suggestion after one that has been decided, with `decided` others; with
   * `takesFocus` the focus goes to its note, or to the text when there is none.
   */
  readonly goOnFrom: (key: string, options?: GoOnOptions) => void;
  readonly noteFocus: NoteFocus;
}

export const ReaderContext = createContext<Reader | null>(null);

/** The open article, for the parts of the reader. */
export function useReaderContext(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new AppError('internal', 'Part of the reader is drawn outside it.');
  return reader;
}
