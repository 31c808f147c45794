import { useEffect } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { call } from '../lib/api.ts';
import { reportError } from '../services/banners.ts';

/** Shows what the shell has to say of this start, once. */
export function useNotices(): void {
  useEffect(() => {
    void call('shell.notices', {}).then((notices) => {
      for (const { code, message } of notices) reportError(new AppError(code, message));
    }, reportError);
  }, []);
}
