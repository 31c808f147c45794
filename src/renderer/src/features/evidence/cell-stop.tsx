import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import { absenceHeading } from '../../../../shared/domain/absence-words.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import {
  formatCount,
  KIND_CODES,
  QUALIFIER_WORDS,
  SAMPLE_ROLE_WORDS,
  SPECIES_ROLE_WORDS,
} from '../../../../shared/domain/claim-words.ts';
import { describeClaim } from '../../../../shared/domain/describe-claim.ts';
import { commonName } from '../../../../shared/domain/common-names.ts';
import type { TableColumn, TableRow } from '../../../../shared/domain/evidence-table.ts';
import { explainNoSuggestions } from '../../../../shared/domain/language-words.ts';
import { describeInRow, isClaimsRow } from '../../../../shared/domain/table-rows.ts';
import { HAS_RULES } from '../../../../shared/domain/rule-reading.ts';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import { ClaimCode } from '../../ui/claim-code.tsx';
import { scientificNameOf, TaxonWords } from '../../ui/taxon-words.tsx';
import { AbsenceWords } from './absence-words.tsx';
import type { Stop } from './grid-model.ts';
import { QuoteInContext } from './quote-in-context.tsx';
import styles from './cell-stop.module.css';

interface CellStopProps {
  readonly row: TableRow;
  readonly stop: Stop;
  readonly column: TableColumn;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
}

/** One thing in a cell: a claim with its quote, a silence in words, or what the metadata says. */
export function CellStop({ row, stop, column, onConfirm, onLook }: CellStopProps): ReactElement {
  switch (stop.of) {
    case 'claim':
      return <ClaimCell row={row} claim={stop.claim} />;
    case 'absent':
      return (
        <div className={styles.silence}>
          <b>{absenceHeading(stop.absence)}</b>
          <small>
            <AbsenceWords absence={stop.absence} />{' '}
            {stop.absence.confirmed ? null : (
              <button type="button" tabIndex={-1} className={styles.link} onClick={onConfirm}>
                Confirm
              </button>
            )}
          </small>
        </div>
      );
    case 'noText':
      return (
        <div className={styles.silence}>
          <b>No text</b>
          <small>The article is a reference alone. Open it to add its text.</small>
        </div>
      );
    case 'unread':
      return (
        <div className={styles.silence}>
          <b>Not looked at yet</b>
          {HAS_RULES[stop.topic.kind] ? (
            <>
              <small>
                Nobody and no rule has read its {plural(column.sentenceCount, 'sentence')} for this.
              </small>
              <button type="button" tabIndex={-1} className={styles.link} onClick={onLook}>
                Look now
              </button>
            </>
          ) : (
            <small>No rule looks for this. Fill it in, or open the article.</small>
          )}
        </div>
      );
    case 'unreadable':
      return (
        <div className={styles.silence}>
          <b>Not in English</b>
          <small>{explainNoSuggestions(stop.language)}</small>
        </div>
      );
    case 'noClaims':
      return (
        <div className={styles.silence}>
          <b aria-hidden="true">–</b>
          <small>No claims. It was read; nothing of what was found is left.</small>
        </div>
      );
    case 'otherUnits':
      return <span className={styles.other}>none in this unit</span>;
    case 'text':
      return <span className={stop.stated ? styles.text : styles.other}>{stop.text}</span>;
  }
}

function ClaimCell({
  row,
  claim,
}: {
  readonly row: TableRow;
  readonly claim: Claim;
}): ReactElement {
  const suggested = claim.status === 'suggested';
  const [quote] = claim.quotes;
  const byArea = areaProofWords(claim.areas);
  const more = claim.quotes.length - 1;
  const tag = suggested ? (
    <span className={classes(styles.tag, `k-${KIND_CODES[claim.value.kind]}`)}>suggested</span>
  ) : null;
  const words = quote ? (
    <>
      {claim.value.kind === 'species' ? (
        <QuoteInContext quote={quote} />
      ) : (
        inQuotationMarks(quote.exact.replace(/\s+/g, ' '))
      )}
      {quote.state === 'verified' ? null : (
        <span className={styles[quote.state]}> {quote.state}</span>
      )}
      {more > 0 ? <span className={styles.more}> and {plural(more, 'more quote')}</span> : null}
    </>
  ) : byArea !== null ? (
    byArea
  ) : (
    <span className={styles.broken}>unproved: no quote</span>
  );
  const { value } = claim;
  if (value.kind === 'sample_size') {
    const qualifier = value.qualifier === 'exact' ? '' : `${QUALIFIER_WORDS[value.qualifier]} `;
    const role = value.role === 'unspecified' ? '' : `, ${SAMPLE_ROLE_WORDS[value.role]}`;
    return (
      <div className={classes(styles.claim, suggested && styles.provisional)}>
        <ClaimCode code={claim.code} kind={value.kind} />
        <div className={styles.count}>
          <b className={styles.number}>
            {qualifier}
            {formatCount(value.count)}
          </b>
          <div>
            <span className={styles.role}>
              {value.unit}
              {role}
            </span>{' '}
            <span className={styles.quote}>{words}</span> {tag}
          </div>
        </div>
      </div>
    );
  }
  const { head, detail } = wordsIn(row, claim);
  return (
    <div className={classes(styles.claim, suggested && styles.provisional)}>
      <ClaimCode code={claim.code} kind={value.kind} />
      <div>
        <b className={styles.value}>
          <TaxonWords words={head} name={scientificNameOf(value)} />
        </b>{' '}
        <span className={styles.role}>{detail}</span> {tag}
        {claim.statement === '' ? null : (
          <p dir="auto" className={styles.statement}>
            {claim.statement}
          </p>
        )}
        <p className={styles.quote}>{words}</p>
      </div>
    </div>
  );
}

/** What a claim says in its row, before its quote: the first word, and what follows it. */
function wordsIn(row: TableRow, claim: Claim): { head: string; detail: string } {
  const { value } = claim;
  if (value.kind !== 'species') {
    const { label, detail } = isClaimsRow(row) ? describeInRow(row, claim) : describeClaim(claim);
    return { head: label, detail };
  }
  const { role, taxonId, strain } = value;
  const parts = [SPECIES_ROLE_WORDS[role], taxonId === null ? '' : String(taxonId), strain ?? ''];
  return { head: commonName(value), detail: parts.filter((part) => part !== '').join(', ') };
}
