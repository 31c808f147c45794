import { useEffect, useState } from 'react';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import { call } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import { FORMATS, type AnyFormat } from './export-formats.ts';

/** The file that is written: what the engine knows it by, and its name. */
export type ExportPlace = NonNullable<Output<'shell.chooseSave'>>;

interface PlaceInHand {
  readonly place: ExportPlace | null;
  /** Asks where; null when the reader cancels. */
  readonly choose: (suggestedName: string) => Promise<ExportPlace | null>;
}

/** A file is remembered for what is exported, by format: a Word note and a bibliography are two files. */
export function placeKey(target: ExportTarget, format: AnyFormat): string {
  const words = FORMATS.find(({ value }) => value === format)?.value ?? format;
  return `${words} ${JSON.stringify(target)}`;
}

/** The file that this was exported into last, if it is still there, until another is chosen. */
export function useExportPlace(target: ExportTarget, format: AnyFormat): PlaceInHand {
  const key = placeKey(target, format);
  const [chosen, setChosen] = useState<{ key: string; place: ExportPlace | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    call('shell.savedPlace', { key })
      .then((place) => {
        // What was chosen meanwhile stays.
        if (isCurrent) setChosen((before) => (before?.key === key ? before : { key, place }));
      })
      .catch(reportError);
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return {
    place: chosen?.key === key ? chosen.place : null,
    choose: async (suggestedName) => {
      const place = await call('shell.chooseSave', { suggestedName, key });
      if (place) setChosen({ key, place });
      return place;
    },
  };
}
