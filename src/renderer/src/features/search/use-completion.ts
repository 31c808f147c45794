import { useState, type KeyboardEvent } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import { completingAt } from '../../../../shared/domain/query/complete.ts';
import { cutQuery } from '../../../../shared/domain/query/query-text.ts';
import { useCall } from '../../lib/api.ts';
import { replaceInBox } from './box-edits.ts';

type Offers = Output<'search.complete'>;

/** What is offered under the search box. */
export interface Completion {
  readonly offers: Offers['offers'];
  /** Parts of a query; or whole queries that were asked last. */
  readonly of: Offers['of'] | 'recent';
  /** The place of the offer that Tab takes; null while none is chosen. */
  readonly active: number | null;
  readonly take: (at: number) => void;
  /** Tells whether a key was one of the list's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Lets go of all that is offered; absent where that is made anew each time. */
  readonly clear?: () => void;
}

/** Offers fields and values for what stands at the caret of the search box, while it has the focus. */
export function useCompletion(text: string, caret: number | null): Completion {
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly at: number } | null>(null);
  const place = `${String(caret)} ${text}`;
  const typed = cutQuery(text);
  const isAsked = caret !== null && closedAt !== place && completingAt(typed, caret) !== null;
  const { data } = useCall(
    'search.complete',
    { text: typed, caret: caret ?? 0 },
    { enabled: isAsked },
  );
  const offers = isAsked ? (data?.offers ?? []) : [];
  const active = chosen?.of === place ? chosen.at : null;

  const take = (at: number): void => {
    const offer = offers[at];
    if (!offer || !data) return;
    replaceInBox(data.span, offer.insert);
    setChosen(null);
  };
  const close = (): void => {
    setClosedAt(place);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (offers.length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const from = active ?? (by === 1 ? -1 : 0);
      setChosen({ of: place, at: (from + by + offers.length) % offers.length });
    } else if (event.key === 'Tab' && !event.shiftKey) {
      take(active ?? 0);
    } else if (event.key === 'Enter' && active !== null && !event.altKey) {
      take(active);
    } else if (event.key === 'Escape') {
      close();
    } else return false;
    return true;
  };
  return {
    offers,
    of: data?.of ?? 'nothing',
    active,
    take,
    onKey,
  };
}
