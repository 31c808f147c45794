import type { ReactElement } from 'react';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import type { ReadingVerdict, SecondReading } from '../../../../shared/domain/second-reading.ts';
import { shortenWords } from '../../../../shared/domain/short-words.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { VERDICT_WORDS } from '../../services/question-page/verdict-words.ts';
import { Fold } from './fold.tsx';
import styles from './side.module.css';

type Difference = SecondReading['differences'][number];

/** So many characters of the quote are shown. */
const LONGEST = 300;

interface SettlingProps {
  readonly reading: SecondReading;
  /** The difference that is settled next; null where all are. */
  readonly inHand: Difference | null;
  readonly onSettle: (verdict: ReadingVerdict) => void;
}

/** The cells in which the readings differ, one in hand, then the others, and those settled folded. */
export function Settling({ reading, inHand, onSettle }: SettlingProps): ReactElement | null {
  const firstKey = useKeyOf('question.first');
  const secondKey = useKeyOf('question.second');
  const { differences } = reading;
  if (differences.length === 0) return null;
  const settled = differences.filter((one) => one.settled !== null);
  const others = differences.filter((one) => one.settled === null && one !== inHand);
  return (
    <>
      {inHand ? (
        <div className={styles.difference} role="group" aria-label={nameOf(inHand)}>
          <p>
            <b>{nameOf(inHand)}</b>{' '}
            <small>
              disagreement {settled.length + 1} of {differences.length}
            </small>
          </p>
          {isShared(inHand.quotes) ? <Quote words={inHand.quotes.first} /> : null}
          <div className={styles.two}>
            <Side
              who="First reading"
              chord={firstKey}
              says={inHand.first}
              quote={isShared(inHand.quotes) ? '' : inHand.quotes.first}
              onHold={() => {
                onSettle('first');
              }}
            />
            <Side
              who={`${reading.readerName}, second`}
              chord={secondKey}
              says={inHand.second}
              quote={isShared(inHand.quotes) ? '' : inHand.quotes.second}
              onHold={() => {
                onSettle('second');
              }}
            />
          </div>
          <div className={styles.verdicts}>
            <ToolAction action="question.anew" label="Neither, write anew" />
            <ToolAction action="question.leaveOpen" label="Leave it open" />
            <ToolAction action="question.sentence" label="Open the sentence" />
          </div>
        </div>
      ) : null}
      <ul>
        {others.map((one) => (
          <Line key={`${one.articleId} ${one.key}`} one={one} />
        ))}
      </ul>
      {settled.length > 0 ? (
        <Fold words={`${plural(settled.length, 'disagreement')} settled`}>
          {settled.map((one) => (
            <Line key={`${one.articleId} ${one.key}`} one={one} />
          ))}
        </Fold>
      ) : null}
    </>
  );
}

/** Whether both readings rest on the same words. */
const isShared = ({ first, second }: Difference['quotes']): boolean =>
  first !== '' && first === second;

interface SideProps {
  readonly who: string;
  readonly chord: string;
  /** What it states. */
  readonly says: string;
  /** What it rests on; empty where that is told elsewhere, or is nothing. */
  readonly quote: string;
  readonly onHold: () => void;
}

/** One of the two readings; pressed, it is the one that holds. */
function Side({ who, chord, says, quote, onHold }: SideProps): ReactElement {
  return (
    <button type="button" onClick={onHold}>
      <small>{who}</small>
      <Kbd chord={chord} />
      <b>{says}</b>
      {quote === '' ? null : (
        <q dir="auto" className={styles.sideQuote}>
          {inQuotationMarks(shortenWords(quote, LONGEST))}
        </q>
      )}
    </button>
  );
}

function Quote({ words }: { readonly words: string }): ReactElement {
  return (
    <p dir="auto" className={styles.quote}>
      {inQuotationMarks(shortenWords(words, LONGEST))}
    </p>
  );
}

const nameOf = ({ title, label }: Difference): string => `${title}, ${label}`;

function Line({ one }: { readonly one: Difference }): ReactElement {
  return (
    <li className={styles.aside}>
      <span>{nameOf(one)}</span>
      <small>
        {one.settled ? VERDICT_WORDS[one.settled.verdict] : `${one.first} / ${one.second}`}
      </small>
    </li>
  );
}
