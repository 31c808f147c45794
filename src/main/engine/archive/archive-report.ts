import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { ArchivedArticle, ArticleOutcome } from './put-articles.ts';

/** What of an article has come in since it began. */
interface ArticleReport {
  readonly id: string;
  readonly title: string;
  readonly outcome: ArticleOutcome;
  /** Rows of it that the library did not have. */
  added: number;
}

/** So many things in words; nothing where there are none. */
const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? one : `${count.toLocaleString('en')} ${many}`];

/** What comes of a question that was sent out stands among the reader’s own claims from now on. */
const AS_A_READING =
  'It is of a question that you have: to hold it against your own reading instead, undo this and take it as a second reading on the page of the question.';

/** Tells article by article what came in. */
export class ArchiveReport {
  readonly #control: JobControl;
  readonly #name: string;
  readonly #counts = { came: 0, grew: 0, here: 0, beside: 0 };
  #isOfQuestion = false;
  #open: ArticleReport | null = null;
  #ready: ArticleReport[] = [];

  constructor(control: JobControl, name: string) {
    this.#control = control;
    this.#name = name;
  }

  /** An article, before the rows that belong to it. */
  article({ article }: ArchivedArticle, outcome: ArticleOutcome): void {
    this.#close();
    const { title } = article.csl;
    const shown = typeof title === 'string' ? title : article.citekey;
    this.#open = { id: article.id, title: shown, outcome, added: outcome === 'grew' ? 1 : 0 };
  }

  /** A row that the library did not have. */
  added(row: object): void {
    const open = this.#open;
    if (open && 'article' in row && open.id === row.article) open.added += 1;
    else this.#counts.beside += 1;
  }

  /** That a question in it is here already, so that others may have read its articles. */
  ofQuestion(): void {
    this.#isOfQuestion = true;
  }

  /** Hands over the lines of articles that are written whole. */
  flush(done: number): void {
    const ready = this.#ready;
    this.#ready = [];
    for (const { id, title, outcome, added } of ready) {
      const line = { name: this.#name, articleId: id as ArticleId, title, warnings: [] };
      if (outcome === 'came') {
        this.#counts.came += 1;
        this.#control.addImport({ outcome: 'imported', ...line }, done);
      } else if (added > 0) {
        this.#counts.grew += 1;
        this.#control.addImport({ outcome: 'merged', ...line }, done);
      } else this.#counts.here += 1;
    }
  }

  /** Hands over what is left. */
  end(done: number): void {
    this.#close();
    this.flush(done);
  }

  /** A closing line. */
  words(): string {
    const { came, grew, here, beside } = this.#counts;
    if (came + grew + beside === 0) return 'Everything in it is here already: nothing was changed.';
    const told = [
      ...some(came, 'One article came in.', 'articles came in.'),
      ...some(
        grew,
        'One article that was here got what it lacked.',
        'articles that were here got what they lacked.',
      ),
      ...some(
        here,
        'One article was here already and stays as it is.',
        'articles were here already and stay as they are.',
      ),
    ];
    if (this.#isOfQuestion && grew > 0) told.push(AS_A_READING);
    return told.length === 0 ? 'What belongs to no article came in.' : told.join(' ');
  }

  #close(): void {
    if (this.#open) this.#ready.push(this.#open);
    this.#open = null;
  }
}
