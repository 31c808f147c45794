import { Fragment, useEffect, useRef, type ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import { MarkedLine } from '../../../ui/marked-line.tsx';
import { useReaderContext } from '../reader-context.ts';
import { toneOfItem } from '../margin/items.ts';
import type { FindHit } from './find-index.ts';
import { snippetOf } from './snippet.ts';
import styles from './find.module.css';

interface FindHitsProps {
  readonly hits: readonly FindHit[];
  readonly current: FindHit | null;
  readonly onChoose: (index: number) => void;
}

/** More than this are counted but not listed. */
const MOST_LISTED = 200;

const KINDS = [
  { kind: 'sentence', one: 'sentence', many: 'sentences' },
  { kind: 'annotation', one: 'annotation', many: 'annotations' },
  { kind: 'claim', one: 'claim', many: 'claims' },
] as const;

/** What was found, by kind; a press goes there. */
export function FindHits({ hits, current, onChoose }: FindHitsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={list} className={styles.hits}>
      {KINDS.map(({ kind, one, many }) => {
        const own = hits.flatMap((hit, index) => (hit.kind === kind ? [{ hit, index }] : []));
        if (own.length === 0) return null;
        return (
          <Fragment key={kind}>
            <h2 className={styles.kind}>
              {own.length} {own.length === 1 ? one : many}
            </h2>
            <ol>
              {own.slice(0, MOST_LISTED).map(({ hit, index }) => (
                <li key={index}>
                  <button
                    type="button"
                    className={classes(styles.hit, hit.kind !== 'claim' && styles.serif)}
                    aria-current={hit === current}
                    onClick={() => {
                      onChoose(index);
                    }}
                  >
                    <HitCode hit={hit} />
                    <span className={styles.line}>
                      <MarkedLine line={snippetOf(hit)} />
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </Fragment>
        );
      })}
    </div>
  );
}

function HitCode({ hit }: { readonly hit: FindHit }): ReactElement | null {
  const { items } = useReaderContext();
  const item = items.find(({ key }) => key === hit.key);
  if (!item) return null;
  const tone = toneOfItem(item);
  return <span className={classes(styles.code, tone)}>{hit.code}</span>;
}
