import { useInfiniteQuery } from '@tanstack/react-query';
import type { TrashItem, TrashPlace } from '../../../../shared/domain/library.ts';
import { call } from '../../lib/api.ts';

/** So many rows are asked for at a time. */
const PAGE = 100;

/** What is known of the trash so far, the last that was deleted first. */
interface KnownTrash {
  /** Undefined until the first rows are there. */
  readonly items: readonly TrashItem[] | undefined;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

/** The rows of the trash, as many of them as were scrolled to. */
export function useTrash(): KnownTrash {
  const pages = useInfiniteQuery({
    queryKey: ['trash.list', { limit: PAGE }],
    queryFn: ({ pageParam, signal }) =>
      call('trash.list', { after: pageParam, limit: PAGE }, signal),
    initialPageParam: null as TrashPlace | null,
    getNextPageParam: ({ next }) => next,
  });
  return {
    items: pages.data?.pages.flatMap(({ items }) => items),
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => {
      if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage();
    },
  };
}
