import { useState, type KeyboardEvent } from 'react';
import { isComposing } from '../lib/enter.ts';

interface Listed<Id> {
  /** What stands in the list now, in its order. */
  readonly ids: readonly Id[];
  /** Whether the list shows what its field says: else the choice waits. */
  readonly isSettled: boolean;
  /** What counts as chosen while nothing in the list is. */
  readonly unchosen?: Id | null;
}

interface ListedChoice<Id> {
  /** Null when nothing that is listed is chosen. */
  readonly chosen: Id | null;
  readonly choose: (id: Id | null) => void;
  /** The arrows, pressed in the field above the list. */
  readonly moveByKey: (event: KeyboardEvent) => void;
}

/** The choice of one thing in a list under a field that filters it. What was filtered away is not chosen. */
export function useListedChoice<Id>({
  ids,
  isSettled,
  unchosen = null,
}: Listed<Id>): ListedChoice<Id> {
  const [picked, choose] = useState<Id | null>(null);
  const shown = picked !== null && ids.includes(picked) ? picked : unchosen;
  return {
    chosen: isSettled ? shown : null,
    choose,
    moveByKey: (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || isComposing(event)) return;
      event.preventDefault();
      const at = shown === null ? -1 : ids.indexOf(shown);
      choose(ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null);
    },
  };
}
