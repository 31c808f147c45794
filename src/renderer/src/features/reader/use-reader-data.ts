import { useMemo } from 'react';
import type { Absence } from '../../../../shared/domain/absence.ts';
import {
  DEFAULT_COLOR_LABELS,
  type Annotation,
  type Color,
} from '../../../../shared/domain/annotation.ts';
import type { Article } from '../../../../shared/domain/article.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { ArticleId, RevisionId } from '../../../../shared/domain/ids.ts';
import type { ClaimLink } from '../../../../shared/domain/link.ts';
import type { RuleReading } from '../../../../shared/domain/rule-reading.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { useCall } from '../../lib/api.ts';
import { useReaderState } from '../../services/readers.ts';
import { passesFilter } from './filter/mark-filter.ts';
import { keyOfEditing } from './margin/editing.ts';
import { orderItems, type MarginItem } from './margin/items.ts';
import { collectMarks, keyOfMark, type TextMark } from './text/marks.ts';

/** What is known of the open article. */
export interface ReaderData {
  readonly article: Article;
  /** The current revision; null where its pages have no text. */
  readonly revisionId: RevisionId | null;
  readonly claims: readonly Claim[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly ClaimLink[];
  readonly absences: readonly Absence[];
  /** What the rules made of it when they read it last; null when they never did. */
  readonly reading: RuleReading | null;
  readonly colorLabels: Readonly<Record<Color, string>>;
  /** All claims and annotations, in the order of the margin. */
  readonly allItems: readonly MarginItem[];
  /** What stands in the margin: those that the filter keeps, and what is in hand. */
  readonly items: readonly MarginItem[];
  /** Every quote of these that has a place in the text, in order. */
  readonly marks: readonly TextMark[];
}

const NONE: readonly never[] = [];

/** Fetches the open article; its text shows before its claims and annotations have come. */
export function useReaderData(id: ArticleId): {
  readonly data: ReaderData | null;
  /** The article where it has no text, and there is nothing to read or mark. */
  readonly reference: Article | null;
  readonly error: AppError | null;
  /** Whether the claims and annotations have come too, so that a mark can be found. */
  readonly isComplete: boolean;
} {
  const article = useCall('articles.get', { id });
  const claimsCall = useCall('claims.list', { articleId: id });
  const annotationsCall = useCall('annotations.list', { articleId: id });
  const areasCall = useCall('areas.list', { articleId: id });
  const links = useCall('claims.links', { articleId: id }).data ?? NONE;
  const absences = useCall('absences.list', { articleId: id }).data ?? NONE;
  const reading = useCall('suggestions.reading', { articleId: id }).data ?? null;
  const colorLabels = useCall('settings.get', {}).data?.colorLabels ?? DEFAULT_COLOR_LABELS;
  const claims = claimsCall.data ?? NONE;
  const annotations = annotationsCall.data ?? NONE;

  const areas = areasCall.data ?? NONE;

  const allItems = useMemo(
    () => orderItems(claims, [...annotations, ...areas]),
    [claims, annotations, areas],
  );
  const allMarks = useMemo(() => collectMarks(claims, annotations), [claims, annotations]);
  const filter = useReaderState((reader) => reader.filter);
  const inHand = useReaderState(({ mark }) => mark && keyOfMark(mark));
  const written = useReaderState(({ claimEditing }) => keyOfEditing(claimEditing));
  const { items, marks } = useMemo(() => {
    if (filter.size === 0) return { items: allItems, marks: allMarks };
    const kept = allItems.filter(
      (item) => item.key === inHand || item.key === written || passesFilter(item, filter),
    );
    const keys = new Set(kept.map(({ key }) => key));
    return { items: kept, marks: allMarks.filter(({ key }) => keys.has(key)) };
  }, [allItems, allMarks, filter, inHand, written]);
  const data = useMemo((): ReaderData | null => {
    // The last is the current one.
    const current = article.data?.revisions.at(-1);
    if (!article.data) return null;
    return {
      article: article.data,
      revisionId: current?.id ?? null,
      claims,
      annotations,
      links,
      absences,
      reading,
      colorLabels,
      allItems,
      items,
      marks,
    };
  }, [
    article.data,
    claims,
    annotations,
    links,
    absences,
    reading,
    colorLabels,
    allItems,
    items,
    marks,
  ]);
  return {
    data,
    reference: article.data?.revisions.length === 0 ? article.data : null,
    error: article.error,
    isComplete: [claimsCall, annotationsCall, areasCall].every(
      ({ data: its }) => its !== undefined,
    ),
  };
}
