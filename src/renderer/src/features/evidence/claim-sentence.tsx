import type { ReactElement } from 'react';
import { formatCount } from '../../../../shared/domain/claim-words.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { paragraphNumber } from '../../../../shared/domain/pinpoint.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import { sentenceAround } from '../../../../shared/domain/sentence-around.ts';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { OldAndNewWords } from '../../ui/old-and-new-words.tsx';
import { QuoteState } from '../../ui/quote-state.tsx';
import styles from './evidence-room.module.css';

interface ClaimSentenceProps {
  readonly quote: Quote;
  readonly articleId: ArticleId;
  /** Gives the colours of the kind. */
  readonly className: string;
  readonly suggested: boolean;
  /** The claim in the reader's words, with its details. */
  readonly words: string;
}

/** The whole sentence around a quote, the quote marked in it, and where it stands. */
export function ClaimSentence(props: ClaimSentenceProps): ReactElement {
  const { quote, articleId, className, suggested, words } = props;
  const article = useCall('articles.get', { id: articleId }).data;
  const mark = classes(styles.quoted, className, suggested && styles.provisional);
  if (!article || !quote.found) {
    return (
      <>
        <p dir="auto" className={styles.sentence}>
          {quote.prefix === '' ? '' : `… ${quote.prefix}`}
          <span className={mark}>{quote.exact}</span>
          {quote.suffix === '' ? '' : `${quote.suffix} …`}
        </p>
        <p className={styles.proof}>
          <QuoteState state={quote.state} />
          {words === '' ? '' : `. ${words}`}
        </p>
      </>
    );
  }
  const { text } = article;
  const { start, end } = quote.found;
  const sentences = splitSentences(text);
  const around = sentenceAround(sentences, quote.found) ?? { start, end, number: sentences.length };
  const now = text.slice(start, end);
  const revision = article.revisions.at(-1)?.number ?? 1;
  return (
    <>
      <p dir="auto" className={styles.sentence}>
        {text.slice(around.start, start)}
        <span className={mark}>{now}</span>
        {text.slice(end, around.end)}
      </p>
      {quote.state === 'moved' && now !== quote.exact ? (
        <OldAndNewWords before={quote.exact} after={now} />
      ) : null}
      <p className={styles.proof}>
        <QuoteState state={quote.state} />, sentence {formatCount(around.number)} of{' '}
        {formatCount(sentences.length)}, paragraph {paragraphNumber(text, start)}, characters{' '}
        {start} to {end} of revision {revision}
        {words === '' ? '' : `; ${words}`}
      </p>
    </>
  );
}
