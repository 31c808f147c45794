import type { ArticleSort } from '../../../../shared/domain/article.ts';
import type { ListColumn, ListColumnId } from '../../../../shared/domain/list-columns.ts';

interface ColumnKind {
  /** As its head says it. */
  readonly label: string;
  /** The least width in which it says something, in CSS pixels. */
  readonly least: number;
  /** Its share of the room that is left; none for one that is as wide as it is. */
  readonly share: number | null;
  /** What a press on its head sorts by; null where the library has no index of that. */
  readonly sort: ArticleSort | null;
  readonly isRight?: boolean;
}

/** What each column is. */
export const COLUMN_KINDS: Readonly<Record<ListColumnId, ColumnKind>> = {
  source: { label: 'Outlet', least: 64, share: 1.2, sort: 'source' },
  year: { label: 'Year', least: 36, share: null, sort: 'year' },
  species: { label: 'Species', least: 66, share: 0.9, sort: null },
  samples: { label: 'Sample sizes', least: 88, share: 1.6, sort: null },
  claims: { label: 'Claims', least: 48, share: null, sort: 'claims', isRight: true },
  status: { label: 'Status', least: 50, share: null, sort: 'status' },
  annotations: { label: 'Annotations', least: 70, share: null, sort: null, isRight: true },
  added: { label: 'Added', least: 76, share: null, sort: 'added' },
  type: { label: 'Type', least: 64, share: 0.8, sort: null },
  citekey: { label: 'Citekey', least: 72, share: 1, sort: null },
};

/** In a narrow list columns are left out in this order; those that are not named here last, from the right. */
const LEFT_OUT_FIRST: readonly ListColumnId[] = [
  'citekey',
  'type',
  'added',
  'annotations',
  'species',
  'status',
];

/** Between two columns, in CSS pixels. */
const GAP = 6;
/** The head of the first column says the title as well. */
const LEAST_FIRST = 76;

/** The columns that a list has room for. */
export interface FittedColumns {
  readonly shown: readonly ListColumn[];
  /** Those that are read out only. */
  readonly unseen: readonly ListColumn[];
  /** The tracks of a grid of those that are shown. */
  readonly template: string;
}

const leastOf = ({ id, width }: ListColumn): number =>
  width === null ? COLUMN_KINDS[id].least : Math.min(width, COLUMN_KINDS[id].least);

function trackOf(column: ListColumn, isFirst: boolean): string {
  const least = Math.max(leastOf(column), isFirst ? LEAST_FIRST : 0);
  const { share } = COLUMN_KINDS[column.id];
  if (column.width !== null) {
    return `minmax(${String(least)}px, ${String(Math.max(column.width, least))}px)`;
  }
  return share === null ? `${String(least)}px` : `minmax(${String(least)}px, ${String(share)}fr)`;
}

const needed = (columns: readonly ListColumn[]): number =>
  columns.reduce((sum, column) => sum + leastOf(column) + GAP, -GAP);

/** Leaves out of the chosen columns what `room`, in CSS pixels, is too narrow for; one always stays. */
export function fitColumns(chosen: readonly ListColumn[], room: number): FittedColumns {
  const dropping = [
    ...LEFT_OUT_FIRST,
    ...chosen
      .map(({ id }) => id)
      .filter((id) => !LEFT_OUT_FIRST.includes(id))
      .toReversed(),
  ];
  let shown = chosen;
  for (const id of dropping) {
    if (shown.length <= 1 || needed(shown) <= room) break;
    shown = shown.filter((column) => column.id !== id);
  }
  return {
    shown,
    unseen: chosen.filter((column) => !shown.includes(column)),
    template: shown.map((column, at) => trackOf(column, at === 0)).join(' '),
  };
}

/** The columns with one of them moved by so many places, as far as that goes. */
export function moveColumn(
  columns: readonly ListColumn[],
  id: ListColumnId,
  by: 1 | -1,
): readonly ListColumn[] {
  const at = columns.findIndex((column) => column.id === id);
  const column = columns[at];
  const to = at + by;
  if (!column || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(at, 1).toSpliced(to, 0, column);
}

/** The columns with another width of one of them; null gives it what it needs. */
export function widenColumn(
  columns: readonly ListColumn[],
  id: ListColumnId,
  width: number | null,
): readonly ListColumn[] {
  const least = 24;
  const most = 600;
  const within = width === null ? null : Math.round(Math.min(Math.max(width, least), most));
  return columns.map((column) => (column.id === id ? { ...column, width: within } : column));
}

/** The columns with one more at the right, or without it. The last one stays. */
export function toggleColumn(
  columns: readonly ListColumn[],
  id: ListColumnId,
): readonly ListColumn[] {
  const rest = columns.filter((column) => column.id !== id);
  if (rest.length === columns.length) return [...columns, { id, width: null }];
  return rest.length === 0 ? columns : rest;
}
