import type { ReactElement } from 'react';
import { compareWords, type Piece } from '../lib/word-differences.ts';
import styles from './old-and-new-words.module.css';

interface OldAndNewWordsProps {
  /** The words as they were marked. */
  readonly before: string;
  /** The words that stand there now. */
  readonly after: string;
}

/** The words of a quote and those that were found in their place, with what differs marked. */
export function OldAndNewWords({ before, after }: OldAndNewWordsProps): ReactElement {
  const compared = compareWords(before, after);
  return (
    <dl className={styles.pair}>
      <div>
        <dt>Marked</dt>
        <dd dir="auto">
          <Words pieces={compared.before} as="del" />
        </dd>
      </div>
      <div>
        <dt>Now</dt>
        <dd dir="auto">
          <Words pieces={compared.after} as="ins" />
        </dd>
      </div>
    </dl>
  );
}

interface WordsProps {
  readonly pieces: readonly Piece[];
  readonly as: 'del' | 'ins';
}

function Words({ pieces, as: Marked }: WordsProps): ReactElement {
  return (
    <>
      “
      {pieces.map(({ text, start, differs }) =>
        differs ? <Marked key={start}>{text}</Marked> : <span key={start}>{text}</span>,
      )}
      ”
    </>
  );
}
