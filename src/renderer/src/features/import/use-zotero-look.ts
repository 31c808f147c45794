import { useEffect, useRef, useState } from 'react';
import type { FileToken } from '../../../../shared/domain/ids.ts';
import type { ZoteroLook } from '../../../../shared/domain/zotero.ts';
import { AppError } from '../../../../shared/errors.ts';
import { reportError } from '../../services/banners.ts';
import { call } from '../../lib/api.ts';

/** What is known of a data folder of Zotero. */
export type Looking =
  | { readonly of: 'reading' }
  /** There is none where Zotero keeps it by itself. */
  | { readonly of: 'none' }
  | { readonly of: 'failed'; readonly message: string }
  | { readonly of: 'seen'; readonly look: ZoteroLook };

interface ZoteroLooking {
  readonly looking: Looking;
  /** Asks for another folder and reads that. */
  readonly chooseFolder: () => void;
}

/** Reads the data folder of the Zotero on this computer as long as it is used; then lets go of it. */
export function useZoteroLook(): ZoteroLooking {
  const [looking, setLooking] = useState<Looking>({ of: 'reading' });
  const reading = useRef<AbortController | null>(null);

  const read = async (token: FileToken | null): Promise<void> => {
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    setLooking({ of: 'reading' });
    const next = await look(token, mine.signal);
    if (!mine.signal.aborted) setLooking(next);
  };

  useEffect(() => {
    read(null).catch(reportError);
    return () => reading.current?.abort();
  }, []);

  return {
    looking,
    chooseFolder: () => {
      call('shell.chooseFolder', {})
        .then((folder) => (folder ? read(folder.token) : undefined))
        .catch(reportError);
    },
  };
}

async function look(token: FileToken | null, signal: AbortSignal): Promise<Looking> {
  try {
    const seen = await call('zotero.look', { token }, signal);
    return seen ? { of: 'seen', look: seen } : { of: 'none' };
  } catch (error) {
    if (error instanceof AppError) return { of: 'failed', message: error.message };
    throw error;
  }
}
