import { useState, type ReactElement, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { ActionRunner } from '../ui/action-runner.ts';
import { runAction } from '../services/actions.ts';
import { createQueryClient } from '../services/query-client.ts';

interface ProvidersProps {
  readonly children: ReactNode;
}

/** What every component stands on: the cache of answers and the language of the interface. */
export function Providers({ children }: ProvidersProps): ReactElement {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ActionRunner value={runAction}>
        <I18nProvider locale="en-GB">{children}</I18nProvider>
      </ActionRunner>
    </QueryClientProvider>
  );
}
