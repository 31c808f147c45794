import { useState } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { call } from '../../../lib/api.ts';

/** A citekey that was typed for an entry and that the entry does not have yet. */
export interface TypedKey {
  readonly entry: number;
  readonly text: string;
  /** Why it cannot have it; null while that is not known. */
  readonly error: string | null;
}

export interface KeyTyping {
  readonly typed: TypedKey | null;
  readonly type: (typed: Omit<TypedKey, 'error'> | null) => void;
  /** Gives the entry what was typed for it. Tells whether nothing is left that it does not have. */
  readonly settle: () => Promise<boolean>;
}

/** What is typed as the citekey of the selected entry: kept until the entry has it. */
export function useTypedKey(id: JobId): KeyTyping {
  const [typed, setTyped] = useState<TypedKey | null>(null);
  const settle = async (): Promise<boolean> => {
    if (!typed) return true;
    const { entry, text } = typed;
    const citekey = text.trim();
    try {
      if (citekey !== '') await call('import.rekey', { id, entry, citekey });
      // What was typed on meanwhile is not settled by it.
      setTyped((now) => (now?.entry === entry && now.text !== text ? now : null));
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setTyped((now) => (now?.entry === entry ? { ...now, error: error.message } : now));
      return false;
    }
  };
  return {
    typed,
    type: (next) => {
      setTyped(next && { ...next, error: null });
    },
    settle,
  };
}
