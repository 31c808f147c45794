import { useEffect, useRef, useState } from 'react';
import type { FindEntry, FindResult } from './find-index.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

const NOTHING: FindResult = { hits: [], corrections: [] };

/** `FindRequest` without the serial, which the connection gives. */
type Question =
  | { readonly type: 'build'; readonly text: string; readonly entries: readonly FindEntry[] }
  | { readonly type: 'find'; readonly query: string };

interface Connection {
  readonly ask: (question: Question) => void;
  readonly close: () => void;
}

/** Starts a worker of its own; only the answer to the newest question is passed on. */
function connect(onResult: (result: FindResult) => void): Connection {
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
  let serial = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => {
    if (data.serial === serial) onResult(data.result);
  });
  return {
    ask(question) {
      serial += 1;
      worker.postMessage({ ...question, serial } satisfies FindRequest);
    },
    close() {
      worker.terminate();
    },
  };
}

/**
 * What the query finds in the article, null while the first answer to it is on its way. The
 * index is built again when the text or the entries change, and the query asked again.
 */
export function useFind(
  text: string,
  entries: readonly FindEntry[],
  query: string,
): FindResult | null {
  const [result, setResult] = useState<FindResult | null>(null);
  const connection = useRef<Connection | null>(null);

  useEffect(() => {
    const opened = connect(setResult);
    connection.current = opened;
    return () => {
      opened.close();
      connection.current = null;
    };
  }, []);

  useEffect(() => {
    connection.current?.ask({ type: 'build', text, entries });
  }, [text, entries]);

  const isEmpty = query.trim() === '';
  useEffect(() => {
    if (!isEmpty) connection.current?.ask({ type: 'find', query });
  }, [text, entries, query, isEmpty]);

  return isEmpty ? NOTHING : result;
}
