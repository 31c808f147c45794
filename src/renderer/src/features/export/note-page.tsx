import { Fragment, useEffect, useRef, type ReactElement } from 'react';
import type {
  ConflictDecision,
  KeptWords,
  NoteBlock,
  NoteConflict,
  NoteStatement,
} from '../../../../shared/domain/citation-note.ts';
import { urlOfArea } from '../../lib/area-url.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { QuoteState } from '../../ui/quote-state.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { NoteRuns } from './note-runs.tsx';
import styles from './note-page.module.css';

interface NotePageProps {
  readonly blocks: readonly NoteBlock[];
  readonly statements: readonly NoteStatement[];
  /** Which statement is in hand; null for none. */
  readonly selected: number | null;
  readonly onSelect: (statement: number) => void;
  /** The reader’s own words in the file that is exported into; each stands behind its statement. */
  readonly kept: readonly KeptWords[];
  /** What both sides changed in that file; each is asked about at its statement, or at the end. */
  readonly conflicts: readonly NoteConflict[];
  /** What the reader decided, by the region of the conflict. */
  readonly decisions: ReadonlyMap<string, ConflictDecision['take']>;
  readonly onDecide: (region: string, take: ConflictDecision['take']) => void;
  /** Said at its end where only the beginning is shown; null where it is whole. */
  readonly ending: string | null;
}

/** A note as it will look, with the state of each quote beside the page. */
export function NotePage({
  blocks,
  statements,
  selected,
  onSelect,
  kept,
  conflicts,
  decisions,
  onDecide,
  ending,
}: NotePageProps): ReactElement {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected === null) return;
    page.current
      ?.querySelector(`[data-statement="${String(selected)}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, [selected]);
  const rows = layOut(blocks, statements);
  const byStatement = new Map(conflicts.map((conflict) => [conflict.ref?.id, conflict]));
  const shown = new Set<string>(statements.map(({ ref }) => ref.id));
  const elsewhere = conflicts.filter(({ ref }) => ref === null || !shown.has(ref.id));
  const keptAfter = Map.groupBy(kept, ({ after }) => after?.id ?? null);
  /** Words before the first statement stand below the title. */
  const keptBelow = ({ first, statement }: Row): readonly KeptWords[] => {
    if (statement !== null) return keptAfter.get(statements[statement]!.ref.id) ?? [];
    return first === 0 ? (keptAfter.get(null) ?? []) : [];
  };
  const conflictOf = (statement: number | null): NoteConflict | undefined =>
    statement === null ? undefined : byStatement.get(statements[statement]!.ref.id);
  return (
    // A scrolled region must be reachable by keyboard.
    <div
      className={styles.scroll}
      role="region"
      aria-label="The note as it will look"
      tabIndex={0}
      ref={landmark.start}
    >
      <div className={styles.sheet} ref={page}>
        {rows.map((row) => (
          <Fragment key={row.first}>
            <div
              className={classes(
                styles.row,
                row.statement !== null && row.statement === selected && styles.selected,
              )}
              {...(row.statement === null
                ? {}
                : {
                    'data-statement': row.statement,
                    role: 'group',
                    'aria-label': labelOf(statements[row.statement]!),
                    ...(row.statement === selected ? { 'aria-current': true } : {}),
                    onClick: () => {
                      onSelect(row.statement!);
                    },
                  })}
            >
              <div className={styles.cell}>
                {[...row.blocks.entries()].map(([at, block]) => (
                  <Block key={row.first + at} block={block} />
                ))}
                <Conflict
                  conflict={conflictOf(row.statement)}
                  taken={decisions}
                  onTake={onDecide}
                />
              </div>
              {row.statement === null ? null : <States statement={statements[row.statement]!} />}
            </div>
            {Array.from(keptBelow(row).entries(), ([at, { words }]) => (
              <Kept key={at} words={words} />
            ))}
          </Fragment>
        ))}
        {elsewhere.length === 0 ? null : (
          <div className={styles.row} role="group" aria-label="Elsewhere in the file">
            <div className={styles.cell}>
              <h3 className={styles.heading}>Elsewhere in the file</h3>
              {elsewhere.map((conflict) => (
                <Conflict
                  key={conflict.region}
                  conflict={conflict}
                  taken={decisions}
                  onTake={onDecide}
                />
              ))}
            </div>
          </div>
        )}
        {ending === null ? null : <p className={styles.ending}>{ending}</p>}
      </div>
    </div>
  );
}

/** A paragraph that the reader wrote into the file. */
function Kept({ words }: { readonly words: string }): ReactElement {
  return (
    <div className={styles.row} role="group" aria-label={KEPT}>
      <div className={styles.cell}>
        <p className={styles.kept} dir="auto">
          {words}
        </p>
      </div>
      <p className={styles.keptName} aria-hidden="true">
        {KEPT}
      </p>
    </div>
  );
}

const KEPT = 'Your words, kept';

interface ConflictProps {
  readonly conflict: NoteConflict | undefined;
  readonly taken: NotePageProps['decisions'];
  readonly onTake: NotePageProps['onDecide'];
}

/** Both texts of a statement that both sides changed, below it; nothing where it is no conflict. */
function Conflict({ conflict, taken, onTake }: ConflictProps): ReactElement | null {
  if (!conflict) return null;
  const { region } = conflict;
  return (
    <div className={styles.conflict}>
      <ConflictChoice
        conflict={conflict}
        taken={taken.get(region) ?? null}
        onTake={(take) => {
          onTake(region, take);
        }}
      />
    </div>
  );
}

interface Row {
  readonly first: number;
  readonly blocks: readonly NoteBlock[];
  /** Null for what stands between statements. */
  readonly statement: number | null;
}

/** The blocks of each statement together, and what stands between them one by one. */
function layOut(blocks: readonly NoteBlock[], statements: readonly NoteStatement[]): Row[] {
  const rows: Row[] = [];
  let at = 0;
  const between = (until: number): void => {
    for (; at < until; at += 1) {
      rows.push({ first: at, blocks: blocks.slice(at, at + 1), statement: null });
    }
  };
  for (const [index, { firstBlock, blocks: many }] of statements.entries()) {
    between(Math.min(firstBlock, blocks.length));
    const end = Math.min(firstBlock + many, blocks.length);
    if (end > at) rows.push({ first: at, blocks: blocks.slice(at, end), statement: index });
    at = Math.max(at, end);
  }
  between(blocks.length);
  return rows;
}

const labelOf = ({ code, citekey }: NoteStatement): string =>
  code === '' ? `Note on @${citekey}` : `Statement ${code} of @${citekey}`;

const isRightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function Block({
  block: { kind, level, runs, quoteState, picture },
}: {
  readonly block: NoteBlock;
}): ReactElement | null {
  const words = <NoteRuns runs={runs} />;
  switch (kind) {
    case 'title':
      return (
        <h2 className={styles.title} dir="auto">
          {words}
        </h2>
      );
    case 'subtitle':
      return (
        <p className={styles.subtitle} dir="auto">
          {words}
        </p>
      );
    case 'heading': {
      const Heading = level <= 2 ? 'h3' : level === 3 ? 'h4' : 'h5';
      return (
        <Heading className={styles[level <= 2 ? 'heading' : 'subheading']} dir="auto">
          {words}
        </Heading>
      );
    }
    case 'quote': {
      const first = runs.find(({ of }) => of === 'text');
      return (
        <blockquote
          className={classes(styles.quote, quoteState && styles[quoteState])}
          dir={first?.of === 'text' && isRightToLeft.test(first.text) ? 'rtl' : 'ltr'}
        >
          {words}
        </blockquote>
      );
    }
    case 'item':
      return (
        <p className={styles.item} dir="auto">
          {words}
        </p>
      );
    case 'state':
      return <p className={styles.state}>{words}</p>;
    case 'reference':
      return (
        <p className={styles.reference} dir="auto">
          {words}
        </p>
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph} dir="auto">
          {words}
        </p>
      );
    case 'picture':
      return picture ? (
        <img className={styles.picture} src={urlOfArea(picture.areaId)} alt={picture.words} />
      ) : null;
  }
}

/** The state of each quote of a statement, and where it stands. */
function States({ statement }: { readonly statement: NoteStatement }): ReactElement {
  const { code, quotes, isUnproved } = statement;
  return (
    <ul className={styles.states} aria-label="State of its quotes">
      {quotes.map(({ id, state, place }) => (
        <li key={id}>
          <b className={styles.code}>{code}</b> <QuoteState state={state} />
          {place === '' ? null : <span>{place}</span>}
        </li>
      ))}
      {quotes.length === 0 && isUnproved ? (
        <li>
          <b className={styles.code}>{code}</b> <span className={styles.unproved}>No quote</span>
        </li>
      ) : null}
    </ul>
  );
}
