import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { silentQueries } from '../../../shared/domain/query/silent-queries.ts';
import type { LeftOut } from '../../../shared/domain/query-aside.ts';
import { COUNTED_TO, countFound } from './run-search.ts';
import type { SearchDesk } from './search-desk.ts';

/** What a search leaves out because it is not stated, where there is anything; counted up to a limit. */
export function readLeftOut(desk: SearchDesk, text: string): LeftOut[] {
  const count = (query: string): number => countFound(desk, query).articles;
  return silentQueries(parseQuery(text))
    .map(({ of, query, each }): LeftOut => ({
      of: of as LeftOut['of'],
      noneStated: count(each ? each['none-stated'] : query),
      notFound: each ? count(each['not-found']) : 0,
      notLooked: each ? count(each['not-looked']) : 0,
      countedTo: COUNTED_TO,
      query,
    }))
    .filter(({ noneStated, notFound, notLooked }) => noneStated + notFound + notLooked > 0);
}
