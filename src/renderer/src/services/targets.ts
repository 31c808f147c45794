import { useMemo } from 'react';
import type { ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { titleText } from '../../../shared/domain/title-text.ts';
import { call, useCall } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { focusedOf, selectOne, toArticles, type ArticleList } from './selection.ts';
import { usePaneFocus } from './pane-focus.ts';
import { activeReader, useStore, type ExportRoom, type ExportSubject } from './store.ts';

/** The most articles that one command can name. */
const MOST_NAMED = 10_000;

/** The list that is shown, in its order. */
export function useShownList(): ArticleList {
  const scope = useStore((state) => state.scope);
  const sort = useStore((state) => state.sort);
  const descending = useStore((state) => state.descending);
  const filter = useStore((state) => state.filter).trim();
  return useMemo(() => ({ scope, sort, descending, filter }), [scope, sort, descending, filter]);
}

/** How many articles are selected in the list; undefined until that is known. */
export function useSelectedCount(): number | undefined {
  const list = useShownList();
  const selection = useStore((state) => state.selection);
  const isAll = selection.of === 'all';
  const all = useCall(
    'articles.count',
    { articles: { of: 'all', list, except: isAll ? [...selection.except] : [] } },
    { enabled: isAll, keepPrevious: true },
  );
  return isAll ? all.data : selection.ids.length;
}

export interface Targets {
  /** Null when there are none. */
  readonly articles: ArticleSelection | null;
  readonly count: number;
  /** The article, when one alone is named. */
  readonly only: ArticleId | null;
  /** In words, why there is nothing to act on. */
  readonly reason: string | null;
}

const none = (reason: string): Targets => ({ articles: null, count: 0, only: null, reason });

/**
 * The articles that an action is about: while a reader has the focus the one open there, else what is
 * selected in the list.
 */
export function useTargets(): Targets {
  const room = useStore((state) => state.room.name);
  const selection = useStore((state) => state.selection);
  const openArticleId = useStore((state) => activeReader(state).articleId);
  const hasReaderFocus = usePaneFocus((state) => state.pane === 'reader');
  const list = useShownList();
  const selected = useSelectedCount() ?? 0;
  const isReading = hasReaderFocus && openArticleId !== null;
  if (room !== 'library') return none('Select an article in the library first');
  const isSelected = !isReading && (selection.of === 'all' || selected > 0);
  const acted = isSelected ? selection : selectOne(openArticleId);
  const articles = toArticles(acted, list);
  const count = isSelected ? selected : 1;
  if (!articles || count === 0) return none('Select an article first');
  if (articles.of === 'these' && count > MOST_NAMED) {
    return none('Select at most 10,000 articles one by one, or all of the list');
  }
  const only = articles.of === 'these' && count === 1 ? focusedOf(acted) : null;
  return { articles, count, only, reason: null };
}

/** The ids of the first articles of a selection, in its order; at most `most`. */
export async function nameTargets(articles: ArticleSelection, most: number): Promise<ArticleId[]> {
  if (articles.of === 'these') return articles.ids.slice(0, most);
  const { list, except } = articles;
  const left = new Set(except);
  const ids = await call('articles.ids', {
    list,
    first: 0,
    limit: Math.min(MOST_NAMED, most + left.size),
  });
  return ids.filter((id) => !left.has(id)).slice(0, most);
}

/** Every article that is not in the trash, as the list has them at first. */
const WHOLE_LIBRARY: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' },
    except: [],
  },
};

/** An export of all of the library. */
export const wholeLibrary = (): ExportTarget => WHOLE_LIBRARY;

/** What an export would be made of now, or null when nothing is chosen. */
export function useExportTarget(): ExportSubject | null {
  const room = useStore((state) => state.room);
  const { articles, only } = useTargets();
  if (room.name === 'export') return room.target;
  if (room.name === 'evidence') return { of: 'table', id: room.tableId };
  if (room.name === 'question') return { of: 'question', id: room.questionId };
  if (only !== null) return { of: 'article', id: only };
  return articles && { of: 'articles', articles };
}

/** Something that can be exported, in words. */
export interface ExportSource {
  readonly target: ExportSubject;
  readonly label: string;
}

type PairTarget = Extract<ExportTarget, { of: 'pair' }>;

/** What two articles differ in, and the two without that. */
function sourcesOfPair(pair: PairTarget): ExportSource[] {
  const articles: ArticleSelection = { of: 'these', ids: [pair.left, pair.right] };
  return [
    { target: pair, label: labelOf(pair) },
    { target: { of: 'articles', articles }, label: 'both articles' },
  ];
}

/** The two articles that are compared, as something to export; null while none are. */
function useComparedPair(): PairTarget | null {
  const comparing = useStore((state) => state.comparing);
  const swapped = useStore((state) => state.swapped);
  const first = useStore(({ readers }) => readers.first.articleId);
  const second = useStore(({ readers }) => readers.second.articleId);
  if (!comparing || first === null || second === null) return null;
  const [left, right] = swapped ? [second, first] : [first, second];
  return { of: 'pair', left, right };
}

/**
 * What can be exported in the room: what was asked for, the list that is shown, and the whole library, with
 * the others between them.
 */
export function useExportSources(
  { target, from }: ExportRoom,
  others: readonly ExportSource[],
): readonly ExportSource[] {
  const list = useShownList();
  const selection = useStore((state) => state.selection);
  const openId = useStore((state) => activeReader(state).articleId);
  const articleId = target.of === 'article' ? target.id : openId;
  const questionId =
    target.of === 'question' ? target.id : from.name === 'question' ? from.questionId : null;
  const question = useCall(
    'questions.get',
    { id: questionId! },
    { enabled: questionId !== null },
  ).data;
  const tableId =
    target.of === 'table'
      ? target.id
      : from.name === 'evidence'
        ? from.tableId
        : (question?.table?.id ?? null);
  const article = useCall(
    'articles.get',
    { id: articleId! },
    { enabled: articleId !== null, showsError: true },
  ).data;
  const overview = useCall('library.overview', {}).data;
  const table = overview?.tables.find(({ id }) => id === tableId);
  const selected = toArticles(selection, list);
  const compared = useComparedPair();
  const pair = target.of === 'pair' ? target : compared;
  const sources: ExportSource[] = [
    { target, label: labelOf(target) },
    ...(articleId === null
      ? []
      : [{ target: { of: 'article', id: articleId } as const, label: 'an article' }]),
    ...(table ? [{ target: { of: 'table', id: table.id } as const, label: table.title }] : []),
    ...(question
      ? [
          {
            target: { of: 'question', id: question.id } as const,
            label: `the page of “${question.text}”`,
          },
        ]
      : []),
    ...(pair ? sourcesOfPair(pair) : []),
    ...(selected
      ? [
          {
            target: { of: 'articles', articles: selected } as const,
            label: labelOf({ of: 'articles', articles: selected }),
          },
        ]
      : []),
    ...others,
    {
      target: { of: 'articles', articles: { of: 'all', list, except: [] } },
      label: 'all articles of the list',
    },
    { target: WHOLE_LIBRARY, label: 'the whole library' },
  ];
  const named = sources.map((source): ExportSource => {
    if (source.target.of === 'article' && article?.id === source.target.id) {
      return { ...source, label: titleText(article.csl.title ?? article.citekey) };
    }
    if (source.target.of === 'table' && table?.id === source.target.id) {
      return { ...source, label: `the table ${table.title}` };
    }
    return source;
  });
  // What comes last says best what it is.
  const byTarget = new Map(named.map((source) => [JSON.stringify(source.target), source]));
  return [...byTarget.values()];
}

function labelOf(target: ExportSubject): string {
  switch (target.of) {
    case 'question':
      return 'the page of a question';
    case 'article':
      return 'an article';
    case 'table':
      return 'an evidence table';
    case 'claims':
      return plural(target.ids.length, 'claim');
    case 'annotations':
      return plural(target.ids.length, 'annotation');
    case 'pair':
      return 'two articles side by side';
    case 'articles':
      return target.articles.of === 'these'
        ? plural(target.articles.ids.length, 'selected article')
        : 'the selected articles of the list';
  }
}
