import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { silentQueries } from '../../../shared/domain/query/silent-queries.ts';
import type { LeftOut } from '../../../shared/domain/query-aside.ts';
import { COUNTED_TO, countFound } from './run-search.ts';
import type { SearchDesk } from './search-desk.ts';

/** What a search leaves out because it is not stated, where there is anything; counted up to a limit. */
export function readLeftOut(desk: SearchDesk, text: string): LeftOut[] {
  return silentQueries(parseQuery(text))
    .map(({ of, query, each }): LeftOut => {
      let countedTo = COUNTED_TO;
      const count = (asked: string): number => {
        const { articles, isCapped } = countFound(desk, asked);
        if (isCapped) countedTo = Math.min(countedTo, articles);
        return articles;
      };
      const noneStated = count(each ? each['none-stated'] : query);
      const notFound = each ? count(each['not-found']) : 0;
      const notLooked = each ? count(each['not-looked']) : 0;
      return { of: of as LeftOut['of'], noneStated, notFound, notLooked, countedTo, query };
    })
    .filter(({ noneStated, notFound, notLooked }) => noneStated + notFound + notLooked > 0);
}
