import { useEffect, useState } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import type { MatchRequest } from './match-worker.ts';

/** Where the words of a search stand in a text, in order; null while that is looked for. */
export function useMatches(text: string, words: string): readonly Span[] | null {
  const [matches, setMatches] = useState<readonly Span[] | null>(null);
  useEffect(() => {
    setMatches(null);
    const worker = new Worker(new URL('./match-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Span[]>) => {
      setMatches(data);
      worker.terminate();
    });
    worker.postMessage({ text, words } satisfies MatchRequest);
    return () => {
      worker.terminate();
    };
  }, [text, words]);
  return matches;
}
