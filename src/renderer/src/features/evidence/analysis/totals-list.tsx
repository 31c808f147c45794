import type { ReactElement } from 'react';
import type { Counted, Total } from '../../../../../shared/domain/analysis/totals.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { capitalise } from '../../../../../shared/domain/capitalise.ts';
import {
  formatCount,
  QUALIFIER_WORDS,
  SAMPLE_ROLE_WORDS,
  UNIT_KIND_WORDS,
} from '../../../../../shared/domain/claim-words.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { suggestedWords, type Mark } from './analysed-table.ts';
import { MarkButton, Part } from './marks.tsx';
import styles from './analysis.module.css';

interface TotalsListProps {
  readonly totals: readonly Total[];
  readonly columnOf: (articleId: string) => TableColumn | undefined;
}

/** What more than one study counts: the sum with its parts, or why there is none and what would allow it. */
export function TotalsList({ totals, columnOf }: TotalsListProps): ReactElement {
  const marks = new Map<string, Mark>();
  for (const total of totals)
    for (const part of total.parts)
      for (const counted of [part, ...part.includes]) {
        const label = columnOf(counted.article.id)?.label ?? counted.article.citekey;
        marks.set(counted.claim.id, markOf(counted, label));
      }
  const draw = (counted: Counted): ReactElement | null => {
    const mark = marks.get(counted.claim.id);
    return mark ? (
      <CountedButton
        counted={counted}
        mark={mark}
        label={columnOf(counted.article.id)?.label ?? counted.article.citekey}
      />
    ) : null;
  };
  return (
    <Part title="Totals" marks={[...marks.values()]}>
      <header className={styles.partHead}>
        <h2>Totals</h2>
        <p>one unit, one species, one stage, each study once</p>
      </header>
      {totals.length === 0 ? (
        <p className={styles.nothing}>No two studies count the same kind of unit.</p>
      ) : (
        totals.map((total) => (
          <TotalRow key={`${total.unitKind} ${total.species ?? ''}`} total={total} draw={draw} />
        ))
      )}
    </Part>
  );
}

function countWords({ value }: Counted['claim']): string {
  const qualifier = value.qualifier === 'exact' ? '' : `${QUALIFIER_WORDS[value.qualifier]} `;
  return `${qualifier}${formatCount(value.count)}`;
}

function markOf({ claim }: Counted, label: string): Mark {
  return {
    key: `total:${claim.id}`,
    claim,
    words: `${countWords(claim)} ${claim.value.unit}, ${label}${suggestedWords(claim)}`,
  };
}

interface TotalRowProps {
  readonly total: Total;
  readonly draw: (counted: Counted) => ReactElement | null;
}

function TotalRow({ total, draw }: TotalRowProps): ReactElement {
  const { unitKind, species, parts, sum } = total;
  const included = parts.flatMap(({ includes }) => includes);
  return (
    <div className={styles.total}>
      <div className={styles.what}>
        {capitalise(UNIT_KIND_WORDS[unitKind])}
        <small>
          {species === null ? null : <i>{species}</i>}
          {sum.of === 'sum' ? `, ${SAMPLE_ROLE_WORDS[sum.role]}` : ''}
          {sum.of === 'sum' && parts.some(({ claim }) => claim.status === 'suggested')
            ? ', suggested in part'
            : ''}
        </small>
      </div>
      {sum.of === 'sum' ? (
        <b className={styles.sum}>
          {sum.isAbout ? 'about ' : ''}
          {formatCount(sum.count)}
        </b>
      ) : (
        <b className={styles.noSum}>No total</b>
      )}
      <div className={styles.parts}>
        {sum.of === 'refused' ? (
          <p>
            {sum.reason} <small>{sum.wayOut}</small>
          </p>
        ) : null}
        <p>
          {parts.map((part, index) => (
            <span key={part.claim.id}>
              {index === 0 || sum.of === 'refused' ? ' ' : <span className={styles.plus}>+</span>}
              {draw(part)}
            </span>
          ))}
        </p>
        {included.length === 0 ? null : (
          <p className={styles.includes}>
            of the same study:{' '}
            {included.map((counted) => (
              <span key={counted.claim.id}>{draw(counted)} </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

interface CountedButtonProps {
  readonly counted: Counted;
  readonly mark: Mark;
  readonly label: string;
}

function CountedButton({ counted: { claim }, mark, label }: CountedButtonProps): ReactElement {
  return (
    <MarkButton mark={mark} className={styles.counted}>
      <b>{countWords(claim)}</b> {label} <ClaimCode code={claim.code} kind="sample_size" />
      {claim.status === 'suggested' ? ' suggested' : ''}
    </MarkButton>
  );
}
