import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';

/** What is dragged goes by this type, which no other program drops. */
const TYPE = 'application/x-collate-articles';

interface Dragging {
  readonly dataTransfer: DataTransfer;
}

/** Takes articles in hand. */
export function holdArticles({ dataTransfer }: Dragging, articles: ArticleSelection | null): void {
  dataTransfer.setData(TYPE, JSON.stringify(articles));
  dataTransfer.effectAllowed = 'copy';
}

/** Whether articles of this window are dragged over something. */
export function holdsArticles({ dataTransfer }: Dragging): boolean {
  return dataTransfer.types.includes(TYPE);
}

/** The articles that were dropped. */
export function droppedArticles({ dataTransfer }: Dragging): ArticleSelection | null {
  const text = dataTransfer.getData(TYPE);
  return text === '' ? null : (JSON.parse(text) as ArticleSelection);
}
