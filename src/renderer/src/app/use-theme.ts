import { useEffect } from 'react';
import { call, useCall } from '../lib/api.ts';

/** Light or dark as the reader chose, in the page and in the system's own parts of the window. */
export function useTheme(): void {
  const theme = useCall('settings.get', {}).data?.theme;
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    void call('shell.setTheme', { theme });
  }, [theme]);
}
