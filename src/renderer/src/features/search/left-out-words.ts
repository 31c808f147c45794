import { UNIT_KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import type { LeftOut } from '../../../../shared/domain/query-aside.ts';

const WANTED: Readonly<Record<Exclude<LeftOut['of'], 'several' | 'attribute'>, string>> = {
  species: 'species',
  sample_size: 'sample size',
  safety: 'safety statement',
  finding: 'finding',
  study_design: 'design',
  year: 'year',
};

/** What a search leaves out for want of a value, the silences told apart: `2 articles state no sample size`. */
export function leftOutWords(left: LeftOut): string {
  const { of, attribute, noneStated, notFound, notLooked, inOtherUnits, countedTo } = left;
  const articles = (count: number): string =>
    `${count.toLocaleString('en')}${count >= countedTo ? '+' : ''} ${count === 1 ? 'article' : 'articles'}`;
  const says = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${articles(count)} ${count === 1 ? one : many}`];
  if (of === 'several') {
    return says(
      noneStated,
      'in all lacks one of these values or more',
      'in all lack one of these values or more',
    ).join('');
  }
  if (of === 'year') return says(noneStated, 'has no year', 'have no year').join('');
  const wanted = of === 'attribute' ? `“${attribute ?? ''}”` : WANTED[of];
  const than = (inOtherUnits?.than ?? []).map((unit) => UNIT_KIND_WORDS[unit]).join(' and ');
  const parts = [
    ...says(
      inOtherUnits?.articles ?? 0,
      `counts other things than ${than}`,
      `count other things than ${than}`,
    ),
    ...says(noneStated, `states no ${wanted}`, `state no ${wanted}`),
    ...(notFound === 0 ? [] : [`the rules found no ${wanted} in ${articles(notFound)}`]),
    ...says(notLooked, 'is not looked at yet', 'are not looked at yet'),
  ];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
