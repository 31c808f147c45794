import type { ReactElement } from 'react';
import { useReaderState } from '../../../services/readers.ts';
import { useReaderContext } from '../reader-context.ts';
import { InTextNotes } from './in-text-notes.tsx';
import { keyOfEditing, NEW_CLAIM, placeOfEditing } from './editing.ts';

interface ParagraphNotesProps {
  readonly start: number;
  readonly end: number;
}

/** Where there is no room for a margin: the notes whose quotes begin in the paragraph above. */
export function ParagraphNotes({ start, end }: ParagraphNotesProps): ReactElement | null {
  const { items, claims } = useReaderContext();
  const editing = useReaderState((reader) => reader.claimEditing);
  const own = items.filter(({ place }) => place !== null && place >= start && place < end);
  const place = placeOfEditing(editing, claims);
  const isHere =
    keyOfEditing(editing) === NEW_CLAIM && place !== null && place >= start && place < end;
  return <InTextNotes items={own} withNewClaim={isHere} />;
}
