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

/** What a query found. */
interface Answer {
  readonly query: string;
  readonly result: FindResult;
}

/** Starts a worker of its own; only the answer to the newest question is passed on. */
function connect(onAnswer: (answer: Answer) => void): Connection {
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
  let serial = 0;
  let query = '';
  worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => {
    if (data.serial === serial) onAnswer({ query, result: data.result });
  });
  return {
    ask(question) {
      serial += 1;
      if (question.type === 'find') ({ query } = question);
      worker.postMessage({ ...question, serial } satisfies FindRequest);
    },
    close() {
      worker.terminate();
    },
  };
}

/**
 * What the query finds in the article, and whether that is the answer to it: until it comes, that to
 * what was typed before, null before the first. The index is built again when the text or the entries
 * change, and the query asked again.
 */
export function useFind(
  text: string,
  entries: readonly FindEntry[],
  query: string,
): { readonly result: FindResult | null; readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const connection = useRef<Connection | null>(null);

  useEffect(() => {
    const opened = connect(setAnswer);
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

  return isEmpty
    ? { result: NOTHING, isCurrent: true }
    : { result: answer?.result ?? null, isCurrent: answer?.query === query };
}
