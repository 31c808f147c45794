import type { QuestionChanges } from './question.ts';

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** `3 new articles, 1 quote moved, 2 claims changed`; null where nothing changed. */
export function changeWords({
  articles,
  quotes,
  claims,
}: Pick<QuestionChanges, 'articles' | 'quotes' | 'claims'>): string | null {
  const articlesThat = (how: QuestionChanges['articles'][number]['how']): number =>
    articles.filter((one) => one.how === how).length;
  const quotesThat = (state: 'moved' | 'broken'): number =>
    quotes.filter((one) => one.state === state).length;
  const claimsThat = (...changes: readonly QuestionChanges['claims'][number]['change'][]): number =>
    claims.filter(({ change }) => changes.includes(change)).length;
  const parts: readonly (readonly [number, (number: number) => string])[] = [
    [articlesThat('looks_relevant'), (number) => count(number, 'new article')],
    [articlesThat('in_table'), (number) => `${count(number, 'article')} added to the table`],
    [
      articlesThat('out_of_table'),
      (number) => `${count(number, 'article')} taken out of the table`,
    ],
    [quotesThat('moved'), (number) => `${count(number, 'quote')} moved`],
    [quotesThat('broken'), (number) => `${count(number, 'quote')} broken`],
    [claimsThat('new'), (number) => count(number, 'new claim')],
    [claimsThat('suggested'), (number) => `${count(number, 'claim')} suggested`],
    [claimsThat('changed', 'decided'), (number) => `${count(number, 'claim')} changed`],
    [claimsThat('deleted'), (number) => `${count(number, 'claim')} deleted`],
  ];
  const said = parts.flatMap(([number, say]) => (number > 0 ? [say(number)] : []));
  return said.length === 0 ? null : said.join(', ');
}
