import type { Claim } from '../claim.ts';
import type { StudyLink } from '../link.ts';

/** An article with the claims that count: see `countedClaims`. */
export interface StudyArticle {
  readonly id: string;
  readonly citekey: string;
  readonly claims: readonly Claim[];
}

/** Articles that tell of one study, or of one cohort, by links that a reader made. */
export interface Study {
  /** The article that speaks for the study: the one that others report on, or the first. */
  readonly main: StudyArticle;
  /** All of them, the main one first. */
  readonly articles: readonly StudyArticle[];
}

/** Joins the articles that links call one study or one cohort; each article is in one of them. */
export function groupStudies(all: readonly StudyArticle[], links: readonly StudyLink[]): Study[] {
  const joining = links.filter(({ relation }) => relation !== 'related');
  const left = new Map(all.map((article) => [article.id, article]));
  const studies: Study[] = [];
  for (const { id: first } of all) {
    const articles: StudyArticle[] = [];
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const next = left.get(id);
      if (next === undefined) continue;
      left.delete(id);
      articles.push(next);
      for (const { from, to } of joining) {
        if (from === id) waiting.push(to);
        if (to === id) waiting.push(from);
      }
    }
    if (articles.length > 0) studies.push(leadBy(inOrder(articles, all), joining));
  }
  return studies;
}

function inOrder(some: readonly StudyArticle[], all: readonly StudyArticle[]): StudyArticle[] {
  return all.filter((article) => some.includes(article));
}

function leadBy(articles: readonly StudyArticle[], links: readonly StudyLink[]): Study {
  const reportedOn = new Set(
    links.filter(({ relation }) => relation === 'reports_on').map(({ to }) => to),
  );
  const reports = new Set(
    links.filter(({ relation }) => relation === 'reports_on').map(({ from }) => from),
  );
  const main = articles.find(({ id }) => reportedOn.has(id) && !reports.has(id)) ?? articles[0]!;
  return { main, articles: [main, ...articles.filter((article) => article !== main)] };
}

/** The claims that count: those that are accepted, and what is only suggested where it is wanted too. */
export function countedClaims(claims: readonly Claim[], suggestedToo: boolean): Claim[] {
  return claims.filter(
    ({ status }) => status === 'accepted' || (suggestedToo && status === 'suggested'),
  );
}
