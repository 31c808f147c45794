import type { ReactElement } from 'react';
import {
  DIFFERENT_FIELD_WORDS,
  type Conflicts,
  type ToldBy,
} from '../../../../../shared/domain/analysis/conflicts.ts';
import { capitalise } from '../../../../../shared/domain/capitalise.ts';
import {
  CHANGE_WORDS,
  formatCount,
  SAMPLE_ROLE_WORDS,
  UNIT_KIND_WORDS,
} from '../../../../../shared/domain/claim-words.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { suggestedWords, type Mark } from './analysed-table.ts';
import { MarkButton, Part } from './marks.tsx';
import styles from './analysis.module.css';

interface ConflictsListProps {
  readonly conflicts: Conflicts;
  readonly columnOf: (articleId: string) => TableColumn | undefined;
}

/** One side of a conflict: what a claim says, with what tells it from the other sides. */
interface Told {
  readonly mark: Mark;
  readonly says: string;
  readonly quote: string | null;
  readonly label: string;
}

interface ConflictRow {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly told: readonly Told[];
}

/** Where studies contradict each other, with the sentences of both sides, and where they are not about the same. */
export function ConflictsList({ conflicts, columnOf }: ConflictsListProps): ReactElement | null {
  const { directions, counts, notComparable } = conflicts;
  const tell = ({ article, claim }: ToldBy, says: string): Told => {
    const label = columnOf(article.id)?.label ?? article.citekey;
    const words = `${says}, ${label}${suggestedWords(claim)}`;
    const mark = { key: `conflict:${claim.id}`, claim, words };
    return { mark, says, quote: claim.quotes[0]?.exact ?? null, label };
  };
  const rows: ConflictRow[] = [
    ...directions.map(({ outcome, sides }) => {
      const told = sides.flatMap(({ change, findings }) =>
        findings.map((one) => tell(one, CHANGE_WORDS[change])),
      );
      return { key: keyOf(told), title: 'Direction differs', about: outcome, told };
    }),
    ...counts.map(({ unitKind, role, counted }) => {
      const told = counted.map((one) => tell(one, formatCount(one.claim.value.count)));
      const about = `${UNIT_KIND_WORDS[unitKind]}, ${SAMPLE_ROLE_WORDS[role]}, one study`;
      return { key: keyOf(told), title: 'Counts differ', about, told };
    }),
  ];
  if (rows.length + notComparable.length === 0) return null;
  return (
    <Part title="Conflicts" marks={rows.flatMap(({ told }) => told.map(({ mark }) => mark))}>
      <header className={styles.partHead}>
        <h2>Conflicts</h2>
        <p>
          {rows.length === 0 ? 'none' : String(rows.length)} found: one outcome, one comparator, one
          species
        </p>
      </header>
      {rows.map(({ key, title, about, told }) => (
        <div key={key} className={styles.conflict}>
          <div className={styles.what}>
            {title}
            <small>{about}</small>
          </div>
          <div className={styles.sides}>
            {told.map((one) => (
              <Side key={one.mark.key} told={one} />
            ))}
          </div>
        </div>
      ))}
      {notComparable.map(({ outcome, fields }) => (
        <div key={outcome} className={styles.direction}>
          <div className={styles.what}>
            Not comparable
            <small>{outcome}</small>
          </div>
          <p>
            {capitalise(fields.map((field) => DIFFERENT_FIELD_WORDS[field]).join(' and '))} differs,
            or only some tell it.
          </p>
        </div>
      ))}
    </Part>
  );
}

const keyOf = (told: readonly Told[]): string => told.map(({ mark }) => mark.key).join(' ');

function Side({ told: { mark, says, quote, label } }: { readonly told: Told }): ReactElement {
  const { claim } = mark;
  return (
    <MarkButton mark={mark} className={styles.side}>
      {quote === null ? 'no quote' : <q className={styles.quoted}>{quote}</q>}
      <small>
        <ClaimCode code={claim.code} kind={claim.value.kind} /> {label}, <b>{says}</b>
        {claim.status === 'suggested' ? ', suggested' : ''}
      </small>
    </MarkButton>
  );
}
