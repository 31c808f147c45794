import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { ArticleRow as Row } from '../../../../shared/domain/article.ts';
import { CslType } from '../../../../shared/domain/csl.ts';
import { typeLabel } from '../../../../shared/domain/csl-fields.ts';
import type { ListColumnId } from '../../../../shared/domain/list-columns.ts';
import { classes } from '../../lib/classes.ts';
import { formatDay, formatShort } from '../../lib/format.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { STATUS_WORDS } from '../../ui/words.ts';
import { COLUMN_KINDS, type FittedColumns } from './list-columns.ts';
import { describeCells, type CellWords } from './row-words.ts';
import styles from './article-list.module.css';

interface RowCellsProps {
  readonly row: Row;
  readonly columns: FittedColumns;
}

/** What the columns show of an article; those there is no room for are read out all the same. */
export function RowCells({
  row,
  columns: { shown, unseen, template },
}: RowCellsProps): ReactElement {
  const cells = cellsOf(row);
  return (
    <div className={styles.meta} style={{ gridTemplateColumns: template }}>
      {shown.map(({ id }) => (
        <Fragment key={id}>
          <span className={classes(styles.slot, COLUMN_KINDS[id].isRight && styles.right)}>
            {cells[id]()}
          </span>{' '}
        </Fragment>
      ))}
      {unseen.map(({ id }) => (
        <Fragment key={id}>
          <span className="visually-hidden">{cells[id]()}</span>{' '}
        </Fragment>
      ))}
    </div>
  );
}

function cellsOf(row: Row): Readonly<Record<ListColumnId, () => ReactNode>> {
  return {
    source: () => <span title={row.source}>{row.source || '–'}</span>,
    year: () => (
      <>
        {row.year ?? '–'}
        <Spoken>.</Spoken>
      </>
    ),
    species: () => <Cell name="species" words={describeCells(row).species} />,
    samples: () => <Cell name="sample sizes" words={describeCells(row).sample} />,
    claims: () => (
      <>
        <Claims accepted={row.accepted} suggested={row.suggested} />
        <Spoken>.</Spoken>
      </>
    ),
    status: () => STATUS_WORDS[row.status],
    annotations: () => (
      <>
        {row.annotations === 0 ? '–' : formatShort(row.annotations)}{' '}
        <Spoken>{row.annotations === 1 ? 'annotation.' : 'annotations.'}</Spoken>
      </>
    ),
    added: () => (
      <>
        <Spoken>added</Spoken> {formatDay(row.addedAt)}
        <Spoken>.</Spoken>
      </>
    ),
    type: () => (
      <>
        {typeWords(row.type)}
        <Spoken>.</Spoken>
      </>
    ),
    citekey: () => (
      <>
        <Spoken>citekey</Spoken> <span title={row.citekey}>{row.citekey}</span>
        <Spoken>.</Spoken>
      </>
    ),
  };
}

function typeWords(type: string): string {
  const known = CslType.safeParse(type);
  return known.success ? typeLabel(known.data) : type;
}

interface CellProps {
  /** What the head of the column says, for those who hear the row. */
  readonly name: string;
  readonly words: CellWords;
}

function Cell({ name, words }: CellProps): ReactElement {
  return (
    <span
      className={classes(
        styles.cell,
        words.are === 'silent' && styles.muted,
        words.are === 'suggested' && styles.suggested,
      )}
    >
      <span className={styles.value}>
        <Spoken>{name}</Spoken> {words.text}
      </span>{' '}
      {words.more > 0 ? (
        <span>
          +{words.more} <Spoken>more</Spoken>
        </span>
      ) : null}
      <Spoken>{words.are === 'suggested' ? ', suggested.' : '.'}</Spoken>
    </span>
  );
}

/** How many claims an article has: those that count, and those still to be decided. */
function Claims({ accepted, suggested }: Pick<Row, 'accepted' | 'suggested'>): ReactElement {
  if (accepted === 0 && suggested === 0) {
    return (
      <>
        – <Spoken>no claims yet</Spoken>
      </>
    );
  }
  return (
    <>
      {accepted === 0 ? null : (
        <>
          {formatShort(accepted)} <Spoken>{accepted === 1 ? 'claim' : 'claims'}</Spoken>
        </>
      )}
      {suggested === 0 ? null : (
        <span className={styles.muted}>
          {' '}
          +{formatShort(suggested)} <Spoken>to decide</Spoken>
        </span>
      )}
    </>
  );
}
