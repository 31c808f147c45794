import { useQueries } from '@tanstack/react-query';
import type { Output } from '../../../../../shared/contract/contract.ts';
import type { ArticleId, ReadingId } from '../../../../../shared/domain/ids.ts';
import type { MappedPage } from '../../../../../shared/domain/page-map.ts';
import type { ArticlePages, ReadPage } from '../../../../../shared/domain/pages.ts';
import { decodeWords } from '../../../../../shared/domain/word-map-bytes.ts';
import { call, queryKey, useCall } from '../../../lib/api.ts';

export type PageInfo = ReadPage;

/** The pages of an article; null where it has none, undefined until that is known. */
export function useArticlePages(articleId: ArticleId): ArticlePages | null | undefined {
  return useCall('pages.list', { articleId }).data;
}

/** Whether what stands above a page says that it has no text; of a scan as a whole it is said once. */
export function hasBanner({ condition }: ArticlePages, { hasText }: PageInfo): boolean {
  return !hasText && condition !== 'no_text';
}

/** The words of those pages that have come, by the number of the page. */
export type WordsOfPages = ReadonlyMap<number, MappedPage>;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const decode = (answer: Output<'pages.words'>): readonly MappedPage[] =>
  answer.map(({ number, words }) => ({ number, words: decodeWords(bytesOf(words)) }));

/** A map is not compared word by word with the one before, as a list would be. */
const byNumber = (
  answers: readonly { readonly data: readonly MappedPage[] | undefined }[],
): WordsOfPages =>
  new Map(answers.flatMap(({ data }) => data ?? []).map((page) => [page.number, page]));

/**
 * Fetches where the words of some pages stand; what was fetched before is at hand at once. A page
 * stays the same object while others come and go.
 */
export function useWords(readingId: ReadingId | null, numbers: readonly number[]): WordsOfPages {
  return useQueries({
    queries: (readingId === null ? [] : numbers).map((number) => {
      const input = { readingId: readingId!, from: number, to: number };
      return {
        queryKey: queryKey('pages.words', input),
        queryFn: ({ signal }: { signal: AbortSignal }) => call('pages.words', input, signal),
        select: decode,
      };
    }),
    combine: byNumber,
  });
}
