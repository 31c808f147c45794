import type { DragEvent } from 'react';
import type { CollectionId } from '../../../../shared/domain/ids.ts';

/** A collection that is dragged goes by this type, which no other program drops. */
const TYPE = 'application/x-collate-collection';

/** Takes a collection in hand. */
export function dragCollection(event: DragEvent, id: CollectionId): void {
  event.dataTransfer.setData(TYPE, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** Whether a collection is dragged over something. */
export function holdsCollection(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** The collection that was dropped; null where something else was. */
export function droppedCollection(event: DragEvent): CollectionId | null {
  const id = event.dataTransfer.getData(TYPE);
  return id === '' ? null : (id as CollectionId);
}
