import { useState, type ReactElement, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { printPictures } from '../features/evidence/analysis/print-pictures.tsx';
import { DrawTable } from '../services/table-pictures.ts';
import { ActionRunner } from '../ui/action-runner.ts';
import { runAction } from '../services/actions.ts';
import { createQueryClient } from '../services/query-client.ts';

const drawTable: DrawTable = (table) => Promise.resolve(printPictures(table));

interface ProvidersProps {
  readonly children: ReactNode;
}

/** What every component stands on: the cache of answers, the language of the interface, and pictures of tables. */
export function Providers({ children }: ProvidersProps): ReactElement {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ActionRunner value={runAction}>
        <DrawTable value={drawTable}>
          <I18nProvider locale="en-GB">{children}</I18nProvider>
        </DrawTable>
      </ActionRunner>
    </QueryClientProvider>
  );
}
