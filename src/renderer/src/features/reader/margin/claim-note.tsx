import type { ReactElement } from 'react';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { confidenceWords, isTelling } from '../../../../../shared/domain/describe-claim.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { showOverlay } from '../../../services/store.ts';
import { classes } from '../../../lib/classes.ts';
import { plural } from '../../../lib/format.ts';
import { AreaList } from './area-list.tsx';
import { LinkLines } from './link-lines.tsx';
import { NoteAction } from './note-action.tsx';
import { NoteFrame } from './note-frame.tsx';
import { describeNote, describeTrouble } from './note-words.ts';
import { ProofLine } from './proof-line.tsx';
import { QuoteList } from './quote-list.tsx';
import type { MarginItem } from './items.ts';
import styles from './note.module.css';

interface ClaimNoteProps {
  readonly item: MarginItem;
  readonly claim: Claim;
  readonly isSelected: boolean;
}

/** A claim in the margin; the selected one shows its quotes, its rule and what can be done. */
export function ClaimNote({ item, claim, isSelected }: ClaimNoteProps): ReactElement {
  const { heading, value, detail } = describeNote(claim);
  const isSuggested = claim.status === 'suggested';
  const trouble = describeTrouble(claim.quotes);
  return (
    <NoteFrame
      item={item}
      isSelected={isSelected}
      isSuggested={isSuggested}
      code={<ClaimCode code={claim.code} kind={claim.value.kind} />}
      heading={heading}
      aside={asideOf(claim)}
      summary={value}
    >
      <p
        className={classes(
          styles.value,
          isSuggested
            ? styles.quiet
            : (claim.value.kind === 'finding' || claim.value.kind === 'safety') && styles.prose,
        )}
      >
        {value}
      </p>
      {claim.value.kind === 'species' ? (
        <p>
          <i className={styles.scientific}>{claim.value.scientificName}</i>
          {detail.slice(claim.value.scientificName.length)}
        </p>
      ) : detail ? (
        <p>{detail}</p>
      ) : null}
      {claim.statement && isTelling(claim.value.kind) && isSelected ? (
        <p dir="auto" className={styles.statement}>
          {claim.statement}
        </p>
      ) : null}
      {claim.quotes.length + claim.areas.length === 0 ? (
        <p className={styles.warning}>Unproved: no quote</p>
      ) : null}
      {!isSelected && trouble ? <p className={styles.warning}>{trouble}</p> : null}
      {isSelected && claim.origin.by === 'rule' ? (
        <RuleLink
          ruleId={claim.origin.ruleId}
          ruleVersion={claim.origin.ruleVersion}
          sure={isSuggested ? confidenceWords({ ...claim, confidence: null }) : ''}
        />
      ) : null}
      {isSelected ? <ProofLine quotes={claim.quotes} /> : null}
      {isSelected ? (
        <QuoteList
          quotes={claim.quotes}
          removableFrom={isSuggested ? null : claim.id}
          hasAreas={claim.areas.length > 0}
        />
      ) : null}
      <AreaList areas={claim.areas} isSelected={isSelected} removableFrom={claim.id} />
      <LinkLines claimId={claim.id} editable={isSelected} />
      {isSelected ? <ClaimActions claim={claim} /> : null}
    </NoteFrame>
  );
}

interface RuleLinkProps {
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** How sure it is of single fields, in words. */
  readonly sure: string;
}

/** The rule that spoke; a press tells in words what it looks for. */
function RuleLink({ ruleId, ruleVersion, sure }: RuleLinkProps): ReactElement {
  return (
    <p>
      <button
        type="button"
        className={styles.rule}
        title="What this rule looks for, and how well its kind did"
        onClick={() => {
          showOverlay({ name: 'aboutSuggestions', ruleId });
        }}
      >
        rule {ruleId} {ruleVersion}
      </button>
      {sure === '' ? null : ` ${sure}`}
    </p>
  );
}

function asideOf(claim: Claim): string | null {
  if (claim.status === 'suggested') return claim.confidence?.toFixed(2) ?? null;
  const { quotes, areas } = claim;
  const parts = [
    ...(quotes.length > 0 ? [plural(quotes.length, 'quote')] : []),
    ...(areas.length > 0 ? [plural(areas.length, 'area')] : []),
  ];
  return quotes.length + areas.length > 1 ? parts.join(', ') : null;
}

function ClaimActions({ claim }: { readonly claim: Claim }): ReactElement {
  if (claim.status === 'suggested') {
    return (
      <div className={styles.keys}>
        <NoteAction action="claim.accept" label="Accept" />
        <NoteAction action="claim.edit" label="Edit" />
        <NoteAction action="claim.reject" label="Reject" />
      </div>
    );
  }
  return (
    <div className={styles.keys}>
      {claim.quotes.some(({ state }) => state === 'moved') ? (
        <NoteAction action="claim.accept" label="Confirm" />
      ) : null}
      <NoteAction action="claim.edit" label="Edit" />
      <NoteAction action="claim.link" label="Link" />
      {claim.quotes.length > 0 ? <NoteAction action="quote.copy" label="Cite" /> : null}
      <NoteAction action="item.trash" label="Delete" />
    </div>
  );
}
