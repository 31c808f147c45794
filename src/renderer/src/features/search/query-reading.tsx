import { Fragment, type ReactElement } from 'react';
import { explainQuery, queryHints, type Piece } from '../../../../shared/domain/query/explain.ts';
import { parseQuery } from '../../../../shared/domain/query/parse.ts';
import type { Query } from '../../../../shared/domain/query/tree.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { replaceInBox, selectInBox } from './box-edits.ts';
import styles from './query-reading.module.css';

/** Whether a query asks for words and nothing else, so that the words themselves say it. */
export function isPlain({ parts }: Query): boolean {
  return parts.every((part) => part.of === 'word' || part.of === 'phrase');
}

/** Pieces with keys: the same words may stand between others more than once. */
const keyed = (pieces: readonly Piece[]): (Piece & { readonly key: string })[] =>
  pieces.map((piece, at) => ({ ...piece, key: String(at) }));

/** How a query was read, each part underlined and to be changed. */
export function QueryReading({ query }: { readonly query: Query }): ReactElement {
  return (
    <>
      Read as:{' '}
      {keyed(explainQuery(query)).map(({ key, text, span, state }) =>
        span === null ? (
          <Fragment key={key}>{text}</Fragment>
        ) : (
          <button
            key={key}
            type="button"
            className={styles[state]}
            title="Change this part"
            onClick={() => {
              selectInBox(span);
            }}
          >
            {text}
          </button>
        ),
      )}
    </>
  );
}

/** What is not known in a text, with what to write instead. */
export function QueryHints({ text }: { readonly text: string }): ReactElement | null {
  const hints = queryHints(parseQuery(text));
  if (hints.length === 0) return null;
  const first = hints.find(({ suggestion }) => suggestion !== null);
  return (
    <span className={styles.hints}>
      {hints.map((hint) => (
        <span key={`${hint.text} ${String(hint.span.start)}`}>
          {' '}
          {hint.text}
          {hint.suggestion === null ? null : (
            <>
              {' Did you mean '}
              <button
                type="button"
                className={styles.said}
                onClick={() => {
                  replaceInBox(hint.span, hint.suggestion ?? '');
                }}
              >
                {hint.suggestion}
              </button>
              ?{hint === first ? <Kbd chord="Alt+Enter" /> : null}
            </>
          )}
        </span>
      ))}
    </span>
  );
}
