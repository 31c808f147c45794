import { Fragment, type ReactElement } from 'react';
import { explainQuery, type Piece } from '../../../../shared/domain/query/explain.ts';
import type { QueryNames } from '../../../../shared/domain/query-aside.ts';
import type { Query, Span } from '../../../../shared/domain/query/tree.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { hintsOf, replaceInBox, selectInBox } from './box-edits.ts';
import styles from './query-reading.module.css';

/** Whether a query asks for words and nothing else, so that the words themselves say it. */
export function isPlain({ parts }: Query): boolean {
  return parts.every((part) => part.of === 'word' || part.of === 'phrase');
}

/** Pieces with keys: the same words may stand between others more than once. */
const keyed = (pieces: readonly Piece[]): (Piece & { readonly key: string })[] =>
  pieces.map((piece, at) => ({ ...piece, key: String(at) }));

/** How a query was read, each part underlined and to be changed. */
export function QueryReading({
  query,
  names,
}: {
  readonly query: Query;
  readonly names: QueryNames | undefined;
}): ReactElement {
  const isUnknown = (span: Span | null): boolean =>
    names?.unknown.some((one) => one.span.start === span?.start) ?? false;
  const taxonAt = (span: Span | null) =>
    names?.species.find((one) => one.span.start === span?.start);
  return (
    <>
      Read as:{' '}
      {keyed(explainQuery(query)).map(({ key, text, span, state }) =>
        span === null ? (
          <Fragment key={key}>{text}</Fragment>
        ) : (
          <Fragment key={key}>
            <button
              type="button"
              className={styles[isUnknown(span) ? 'unknown' : state]}
              title="Change this part"
              onClick={() => {
                selectInBox(span);
              }}
            >
              {text}
            </button>
            <Taxon of={taxonAt(span)} />
          </Fragment>
        ),
      )}
    </>
  );
}

/** The taxon that a name was read as: (*Mus musculus*, 10090). */
function Taxon({
  of: taxon,
}: {
  readonly of: QueryNames['species'][number] | undefined;
}): ReactElement | null {
  if (!taxon) return null;
  return (
    <>
      {' ('}
      <i className={styles.scientific}>{taxon.scientificName}</i>, {String(taxon.taxonId)})
    </>
  );
}

/** What is not known in a text, with what to write instead. */
export function QueryHints({
  text,
  names,
}: {
  readonly text: string;
  readonly names: QueryNames | undefined;
}): ReactElement | null {
  const hints = hintsOf(text, names);
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
