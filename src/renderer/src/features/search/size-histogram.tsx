import { useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { SizeBucket } from '../../../../shared/domain/search-facets.ts';
import type { SizeRange } from './size-range.ts';
import styles from './size-histogram.module.css';

interface SizeHistogramProps {
  readonly sizes: readonly SizeBucket[];
  /** The sizes that the search is narrowed to; null for all. */
  readonly chosen: SizeRange | null;
  /** Hears of sizes that were drawn; all of them where the search is no longer to be narrowed. */
  readonly onChoose: (range: SizeRange) => void;
}

const shortly = (size: number): string =>
  size >= 1000 && size % 1000 === 0 ? `${String(size / 1000)}k` : String(size);

/** Nothing and the powers of ten are named below their bars; more would run into each other. */
const isLabelled = ({ from }: SizeBucket): boolean =>
  from === 0 || Number.isInteger(Math.log10(from));

function wordsOf(sizes: readonly SizeBucket[], { from, to }: SizeRange): string {
  const least = (sizes[from]?.from ?? 0).toLocaleString('en');
  const most = sizes[to - 1]?.to;
  return most == null ? `${least} or more` : `${least} to ${most.toLocaleString('en')}`;
}

const samplesOf = (sizes: readonly SizeBucket[], { from, to }: SizeRange): string => {
  const count = sizes.slice(from, to).reduce((sum, one) => sum + one.count, 0);
  return `${count.toLocaleString('en')} sample${count === 1 ? '' : 's'}`;
};

/** From the border of one bar to that of another, whichever is first; at least one bar. */
const between = (one: number, other: number): SizeRange => ({
  from: Math.min(one, other),
  to: Math.max(one, other, Math.min(one, other) + 1),
});

/**
 * How many samples of each size the found articles state, in any unit. A range is drawn over the bars, or set
 * by the two handles below, by drag or by arrow keys.
 */
export function SizeHistogram({
  sizes,
  chosen,
  onChoose,
}: SizeHistogramProps): ReactElement | null {
  const all: SizeRange = { from: 0, to: sizes.length };
  /** What is being drawn, before it is let go. */
  const [drawn, setDrawn] = useState<SizeRange | null>(null);
  const started = useRef<number | null>(null);
  const most = Math.max(...sizes.map(({ count }) => count));
  if (most <= 0) return null;
  const shown = drawn ?? chosen ?? all;

  const barAt = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / Math.max(1, width)) * sizes.length);
    return Math.min(sizes.length - 1, Math.max(0, at));
  };
  const drawTo = (bar: number): SizeRange => {
    const from = started.current ?? bar;
    return { from: Math.min(from, bar), to: Math.max(from, bar) + 1 };
  };
  const isChosen = ({ from, to }: SizeRange): boolean => chosen?.from === from && chosen.to === to;
  const letGo = (range: SizeRange): void => {
    setDrawn(null);
    onChoose(isChosen(range) ? all : range);
  };
  const move = (range: SizeRange): void => {
    setDrawn(null);
    onChoose(range);
  };

  return (
    <div className={styles.histogram} role="group" aria-label="Sample sizes in any unit">
      <div
        className={styles.bars}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          started.current = barAt(event);
          setDrawn(drawTo(started.current));
        }}
        onPointerMove={(event) => {
          if (started.current !== null) setDrawn(drawTo(barAt(event)));
        }}
        onPointerUp={(event) => {
          if (started.current === null) return;
          const range = drawTo(barAt(event));
          started.current = null;
          letGo(range);
        }}
        onPointerCancel={() => {
          started.current = null;
          setDrawn(null);
        }}
      >
        {sizes.map((bar, at) => {
          const height = Math.max(1, (46 * bar.count) / most);
          const range = { from: at, to: at + 1 };
          return (
            <div
              key={bar.from}
              className={styles.bar}
              data-within={at >= shown.from && at < shown.to && shown !== all}
              title={`${wordsOf(sizes, range)}: ${samplesOf(sizes, range)}`}
            >
              <svg viewBox="0 0 10 48" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" width="10" y={48 - height} height={height} />
              </svg>
            </div>
          );
        })}
      </div>
      <div className={styles.handles}>
        <Handle
          label="Smallest sample size"
          words={`at least ${(sizes[shown.from]?.from ?? 0).toLocaleString('en')}`}
          borders={sizes.length}
          at={shown.from}
          onDraw={(at) => {
            setDrawn(between(Math.min(at, shown.to - 1), shown.to));
          }}
          onDone={(at) => {
            move(between(Math.min(at, shown.to - 1), shown.to));
          }}
        />
        <Handle
          label="Largest sample size"
          words={
            sizes[shown.to - 1]?.to == null
              ? 'any size'
              : `at most ${sizes[shown.to - 1]!.to!.toLocaleString('en')}`
          }
          borders={sizes.length}
          at={shown.to}
          onDraw={(at) => {
            setDrawn(between(shown.from, Math.max(at, shown.from + 1)));
          }}
          onDone={(at) => {
            move(between(shown.from, Math.max(at, shown.from + 1)));
          }}
        />
      </div>
      <div className={styles.labels} aria-hidden="true">
        {sizes.map((bar) => (
          <span key={bar.from}>{isLabelled(bar) ? shortly(bar.from) : ''}</span>
        ))}
      </div>
      {shown === all ? null : (
        <p className={styles.chosen}>
          <span>
            {wordsOf(sizes, shown)}: {samplesOf(sizes, shown)}
          </span>
          <button
            type="button"
            className={styles.any}
            onClick={() => {
              move(all);
            }}
          >
            Any size
          </button>
        </p>
      )}
    </div>
  );
}

interface HandleProps {
  readonly label: string;
  readonly words: string;
  readonly borders: number;
  readonly at: number;
  readonly onDraw: (at: number) => void;
  /** Hears where it was let go, or came to by a key. */
  readonly onDone: (at: number) => void;
}

function Handle({ label, words, borders, at, onDraw, onDone }: HandleProps): ReactElement {
  return (
    <input
      type="range"
      className={styles.handle}
      aria-label={label}
      aria-valuetext={words}
      min={0}
      max={borders}
      step={1}
      value={at}
      onChange={(event) => {
        onDraw(event.currentTarget.valueAsNumber);
      }}
      onPointerUp={(event) => {
        onDone(event.currentTarget.valueAsNumber);
      }}
      onKeyUp={(event) => {
        if (/^(?:Arrow|Page|Home|End)/.test(event.key)) onDone(event.currentTarget.valueAsNumber);
      }}
      onBlur={(event) => {
        if (event.currentTarget.valueAsNumber !== at) onDone(event.currentTarget.valueAsNumber);
      }}
    />
  );
}
