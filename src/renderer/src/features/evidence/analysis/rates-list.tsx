import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import type { Rate } from '../../../../../shared/domain/analysis/rates.ts';
import type { CountClaim } from '../../../../../shared/domain/analysis/totals.ts';
import { formatCount, SAMPLE_ROLE_WORDS } from '../../../../../shared/domain/claim-words.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { suggestedWords, type Mark } from './analysed-table.ts';
import { IntervalShape } from './estimates-picture.tsx';
import { MarkButton, Part } from './marks.tsx';
import plot from '../plot.module.css';
import styles from './analysis.module.css';

/** The width of the axis, which all rates share, and of the room at its ends, in pixels. */
const AXIS = 200;
const ROOM = 8;
const HEIGHT = 36;

interface RatesListProps {
  readonly rates: readonly Rate[];
  readonly columnOf: (articleId: string) => TableColumn | undefined;
  readonly selected: string | null;
}

/** What share of how many, within one study, with Wilson's interval; in the order of the table, never ranked. */
export function RatesList({ rates, columnOf, selected }: RatesListProps): ReactElement | null {
  if (rates.length === 0) return null;
  const rows = rates.map((rate) => ({
    rate,
    label: columnOf(rate.article.id)?.label ?? rate.article.citekey,
    part: markOf(rate.part, rate),
    whole: markOf(rate.whole, rate),
  }));
  const most = Math.max(...rates.map(({ interval }) => interval.high));
  const scale = scaleLinear([0, most], [ROOM, AXIS - ROOM]).nice(4);
  const ticks = scale.ticks(4);
  return (
    <Part title="Rates" marks={rows.flatMap(({ part, whole }) => [part, whole])}>
      <header className={styles.partHead}>
        <h2>Rates</h2>
        <p>95% interval by Wilson’s method</p>
      </header>
      {rows.map(({ rate, label, part, whole }) => {
        const suggested = [rate.part, rate.whole].some(({ status }) => status === 'suggested');
        return (
          <div key={part.key} className={styles.rate}>
            <div className={styles.what}>
              <MarkButton mark={part} className={styles.counted}>
                {countWords(rate.part)}
              </MarkButton>{' '}
              of{' '}
              <MarkButton mark={whole} className={styles.counted}>
                {countWords(rate.whole)}
              </MarkButton>
              <small>
                {label}, {SAMPLE_ROLE_WORDS[rate.whole.value.role]}
                {suggested ? ', suggested in part' : ''}
              </small>
            </div>
            <svg width={AXIS} height={HEIGHT} aria-hidden="true">
              {ticks.map((tick) => (
                <line
                  key={tick}
                  x1={scale(tick)}
                  x2={scale(tick)}
                  y1={0}
                  y2={HEIGHT}
                  className={plot.tick}
                />
              ))}
              <IntervalShape
                low={scale(rate.interval.low)}
                high={scale(rate.interval.high)}
                middle={scale(rate.share)}
                y={HEIGHT / 2}
                suggested={suggested}
                isSelected={selected === part.key || selected === whole.key}
              />
            </svg>
            <p className={styles.share}>
              <b>{percent(rate.share)}%</b> ({percent(rate.interval.low)} to{' '}
              {percent(rate.interval.high)})
            </p>
          </div>
        );
      })}
      <div className={styles.rateFoot}>
        <p>Different denominators are not compared</p>
        <svg width={AXIS} height={16} aria-hidden="true">
          {ticks.map((tick, index) => (
            <text
              key={tick}
              x={scale(tick)}
              y={11}
              textAnchor={index === ticks.length - 1 ? 'end' : 'middle'}
              className={plot.axis}
            >
              {percentTick(tick)}
              {index === ticks.length - 1 ? '%' : ''}
            </text>
          ))}
        </svg>
      </div>
    </Part>
  );
}

const countWords = ({ value }: CountClaim): string => `${formatCount(value.count)} ${value.unit}`;
const percent = (share: number): string => (share * 100).toFixed(1);
const percentTick = (share: number): string => String(Math.round(share * 1000) / 10);

function markOf(claim: CountClaim, { part, article }: Rate): Mark {
  return {
    key: `rate:${part.id}:${claim.id}`,
    claim,
    words: `${countWords(claim)}, ${article.citekey}${suggestedWords(claim)}`,
  };
}
