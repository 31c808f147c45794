import type { ReactElement } from 'react';
import { useReaderContext } from '../reader-context.ts';
import { AnnotationNote } from './annotation-note.tsx';
import { ClaimNote } from './claim-note.tsx';
import type { MarginItem } from './items.ts';

interface NoteViewProps {
  readonly item: MarginItem;
}

/** The note of a claim or annotation. */
export function NoteView({ item }: NoteViewProps): ReactElement {
  const isSelected = useReaderContext().selected === item.key;
  return item.type === 'claim' ? (
    <ClaimNote item={item} claim={item.claim} isSelected={isSelected} />
  ) : (
    <AnnotationNote item={item} annotation={item.annotation} isSelected={isSelected} />
  );
}
