import type { ReactElement } from 'react';
import { absenceHeading } from '../../../../shared/domain/absence-words.ts';
import { capitalise } from '../../../../shared/domain/capitalise.ts';
import type { Claim, ClaimKind } from '../../../../shared/domain/claim.ts';
import { formatCount } from '../../../../shared/domain/claim-words.ts';
import { claimLine, findingWords } from '../../../../shared/domain/describe-claim.ts';
import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { NOTICE_WORDS, sayNotice } from '../../../../shared/domain/publication-notice.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { citationOf } from '../../../../shared/domain/question-notes.ts';
import { shortenWords } from '../../../../shared/domain/short-words.ts';
import { silenceOf } from '../../../../shared/domain/silence.ts';
import { openArticle } from '../../services/store.ts';
import { classes } from '../../lib/classes.ts';
import { ClaimCode } from '../../ui/claim-code.tsx';
import styles from './table-summary.module.css';

/** The rows of a table that its summary shows, with their heads. */
const SHOWN = [
  { kind: 'sample_size', head: 'Studied' },
  { kind: 'finding', head: 'Found' },
  { kind: 'safety', head: 'Caveat' },
] as const satisfies readonly { kind: ClaimKind; head: string }[];

/** So many characters of a quote stand in a cell. */
const LONGEST = 90;

interface TableSummaryProps {
  readonly table: EvidenceTable;
}

/** The table in short: an article in a line, with the first claim of each kind, or why there is none. */
export function TableSummary({ table }: TableSummaryProps): ReactElement {
  return (
    <table className={styles.table} aria-label="Its table, in short">
      <thead>
        <tr>
          <th scope="col">Article</th>
          {SHOWN.map(({ kind, head }) => (
            <th scope="col" key={kind}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column) => (
          <tr key={column.articleId}>
            <th scope="row">
              <Notice notices={column.notices} />
              <button
                type="button"
                title={column.title}
                onClick={() => {
                  openArticle(column.articleId);
                }}
              >
                {nameOf(column)}
              </button>
            </th>
            {SHOWN.map(({ kind }) => (
              <td key={kind}>
                <Cell kind={kind} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NoticeProps {
  readonly notices: TableColumn['notices'];
}

/** That a source was retracted or corrected, before its name. */
function Notice({ notices }: NoticeProps): ReactElement | null {
  const [gravest] = notices;
  return gravest ? (
    <b className={styles.notice} title={notices.map(sayNotice).join('; ')}>
      {NOTICE_WORDS[gravest.kind]}:{' '}
    </b>
  ) : null;
}

/** Who wrote it and when, and where it stands unless that says so already. */
function nameOf({ label, outlet }: TableColumn): string {
  return outlet === '' || label.includes(outlet) ? label : `${label}, ${outlet}`;
}

/** What stands for the claims of a kind: the first that is accepted, else the first suggestion. */
function claimFor(kind: ClaimKind, claims: readonly Claim[]): Claim | undefined {
  const of = claims.filter((claim) => claim.value.kind === kind);
  return of.find(({ status }) => status === 'accepted') ?? of[0];
}

interface CellProps {
  readonly kind: ClaimKind;
  readonly column: TableColumn;
}

function Cell({ kind, column }: CellProps): ReactElement {
  const claim = claimFor(kind, column.claims);
  if (!claim) return <Silence kind={kind} column={column} />;
  const words = wordsOf(claim);
  return (
    <button
      type="button"
      className={classes(styles.claim, claim.status === 'suggested' && styles.suggested)}
      title={claimLine(claim)}
      // Dropped into the notes it cites the claim.
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData('text/plain', citationOf(claim.id, `${column.label} ${claim.code}`));
        dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => {
        openArticle(column.articleId, { mark: { type: 'claim', id: claim.id } });
      }}
    >
      <ClaimCode code={claim.code} kind={kind} />{' '}
      {words.isQuote ? <q className={styles.quote}>{words.text}</q> : <b>{words.text}</b>}
    </button>
  );
}

function wordsOf(claim: Claim): { readonly text: string; readonly isQuote: boolean } {
  const { value, quotes } = claim;
  const [quote] = quotes;
  if (value.kind === 'sample_size') {
    return { text: `${formatCount(value.count)} ${value.unit}`, isQuote: false };
  }
  if (value.kind === 'finding') return { text: capitalise(findingWords(value)), isQuote: false };
  return quote
    ? { text: inQuotationMarks(shortenWords(quote.exact, LONGEST)), isQuote: true }
    : { text: claimLine(claim), isQuote: false };
}

function Silence({ kind, column }: CellProps): ReactElement {
  const silence = silenceOf(kind, column);
  switch (silence.of) {
    case 'absent':
      return <span className={styles.silent}>{absenceHeading(silence.absence)}</span>;
    case 'noText':
      return <span className={styles.silent}>No text</span>;
    case 'unread':
      return <span className={styles.unread}>Not looked at yet</span>;
    case 'unreadable':
      return <span className={styles.silent}>Not in English</span>;
    case 'noClaims':
      return <span className={styles.silent}>–</span>;
  }
}
