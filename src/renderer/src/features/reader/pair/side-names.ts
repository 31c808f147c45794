import type { Article } from '../../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';

/** What the two articles are called in sentences, and together. */
export interface SideNames {
  readonly left: string;
  readonly right: string;
  readonly together: string;
}

/** What two articles are called: a report and its paper where they are linked as such, else by their places. */
export function nameSides(left: Article | undefined, right: ArticleId): SideNames {
  const links = left?.links.filter(({ other }) => other.id === right) ?? [];
  const report = links.find(({ relation }) => relation === 'reports_on');
  if (report) {
    return report.direction === 'to'
      ? { left: 'the report', right: 'the paper', together: 'Report and paper' }
      : { left: 'the paper', right: 'the report', together: 'Paper and report' };
  }
  const together = links.some(({ relation }) => relation === 'same_cohort')
    ? 'Same cohort'
    : 'Two articles';
  return { left: 'the left article', right: 'the right article', together };
}
