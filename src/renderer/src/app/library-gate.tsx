import { useEffect, useState, type ReactElement } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { RefusedLibrary } from '../features/backups/refused-library.tsx';
import { RestoredNotice } from '../features/backups/restored-notice.tsx';
import { call, listen } from '../lib/api.ts';
import { Layout } from './layout.tsx';
import { OpeningLibrary } from './opening-library.tsx';

/** The window once it is known whether the library opens; nothing else asks for anything before. */
export function LibraryGate(): ReactElement {
  const library = useLibrary();
  if (!library) return <OpeningLibrary />;
  const { name, where, refusal, restored } = library;
  if (refusal) {
    return <RefusedLibrary key={refusal.code} name={name} where={where} refusal={refusal} />;
  }
  return (
    <>
      <Layout />
      {restored ? <RestoredNotice restored={restored} /> : null}
    </>
  );
}

/** Which library the window shows, and whether it is open; null until that is known. */
function useLibrary(): Output<'shell.library'> | null {
  const [library, setLibrary] = useState<Output<'shell.library'> | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      setLibrary(await call('shell.library', {}));
    };
    void ask();
    return listen('library.refused', () => void ask());
  }, []);
  return library;
}
