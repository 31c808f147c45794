import { useEffect, useRef, useState } from 'react';
import type { Article } from '../../../shared/domain/article.ts';
import type { AppError } from '../../../shared/errors.ts';
import { showToast, useToastState } from './toast.ts';

/** What a view knows of the one thing that it shows, as `useCall` answers. */
interface Subject {
  readonly data: unknown;
  readonly error: AppError | null;
}

interface Leaving {
  readonly leave: () => void;
  /** Said where nobody has said anything: whoever pressed undo knows. */
  readonly words: string;
}

/** As `useLeaveWhenGone`, for an article: it is gone too when it goes to the trash while it is shown. */
export function useLeaveArticle(
  { article, error }: { readonly article: Article | undefined; readonly error: AppError | null },
  leaving: Leaving,
): void {
  const [seen, setSeen] = useState(article);
  // Whoever opens an article of the trash, as from a table, may read it.
  const wentToTrash = seen?.inTrash === false && article?.inTrash === true;
  if (seen === undefined && article !== undefined) setSeen(article);
  useLeave(article !== undefined && (wentToTrash || isNotFound(error)), leaving);
}

/** Leaves a view when what it shows is taken away, by undo or in another window. */
export function useLeaveWhenGone({ data, error }: Subject, leaving: Leaving): void {
  useLeave(data !== undefined && isNotFound(error), leaving);
}

function isNotFound(error: AppError | null): boolean {
  return error?.code === 'not_found';
}

function useLeave(isGone: boolean, leaving: Leaving): void {
  const latest = useRef(leaving);
  useEffect(() => {
    latest.current = leaving;
  });
  useEffect(() => {
    if (!isGone) return;
    latest.current.leave();
    const isToldOf = useToastState.getState().toast !== null;
    if (!isToldOf) showToast({ message: latest.current.words });
  }, [isGone]);
}
