import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { silentQueries } from '../../../shared/domain/query/silent-queries.ts';
import type { LeftOut } from '../../../shared/domain/query-aside.ts';
import { COUNTED_TO, countFound } from './run-search.ts';
import type { SearchDesk } from './search-desk.ts';

/** What a search leaves out because it is not stated, where there is anything; counted up to a limit. */
export function readLeftOut(desk: SearchDesk, text: string): LeftOut[] {
  const all = silentQueries(parseQuery(text))
    .map(({ of, attribute, query, each, units }): LeftOut => {
      let countedTo = COUNTED_TO;
      const count = (asked: string): number => {
        const { articles, isCapped } = countFound(desk, asked);
        if (isCapped) countedTo = Math.min(countedTo, articles);
        return articles;
      };
      const noneStated = count(each ? each['none-stated'] : query);
      const notFound = each ? count(each['not-found']) : 0;
      const notLooked = each ? count(each['not-looked']) : 0;
      const inOtherUnits = units && { than: [...units.asked], articles: count(units.query) };
      const silences = { noneStated, notFound, notLooked, inOtherUnits };
      return { of: of as LeftOut['of'], attribute, ...silences, countedTo, query };
    })
    .filter((left) => sumOf(left) > 0);
  return tellingMore(all);
}

const sumOf = ({ noneStated, notFound, notLooked, inOtherUnits }: LeftOut): number =>
  noneStated + notFound + notLooked + (inOtherUnits?.articles ?? 0);

/**
 * Without the line of all that lack one of several values or more, where it tells nothing that the lines of each
 * do not: these are of articles that lack one alone, so together they are as many where none lacks more. A count
 * that stopped may be of more.
 */
export function tellingMore(all: readonly LeftOut[]): LeftOut[] {
  const ofOne = all
    .filter(({ of }) => of !== 'several')
    .reduce((sum, left) => sum + sumOf(left), 0);
  return all.filter((left) => {
    const count = sumOf(left);
    return left.of !== 'several' || count >= left.countedTo || count > ofOne;
  });
}
