import type { ReactElement } from 'react';
import { FACT_KINDS, type Claim } from '../../../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { describeClaim } from '../../../../../shared/domain/describe-claim.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { useReaderContext } from '../reader-context.ts';
import styles from './margin.module.css';

/** What a reader claims of the article as a whole, before all that stands beside its text; a press selects it there. */
export function ArticleFacts(): ReactElement | null {
  const { claims, select } = useReaderContext();
  const facts = FACT_KINDS.flatMap((kind) =>
    claims.filter(({ value, status }) => value.kind === kind && status === 'accepted'),
  );
  if (facts.length === 0) return null;
  return (
    <ul aria-label="Facts about the article">
      {facts.map((claim) => (
        <li key={claim.id} className={styles.fact}>
          <button
            type="button"
            onClick={() => {
              select({ type: 'claim', id: claim.id });
            }}
          >
            {KIND_WORDS[claim.value.kind]}: {factWords(claim)}
          </button>{' '}
          <ClaimCode code={claim.code} kind={claim.value.kind} />
        </li>
      ))}
    </ul>
  );
}

function factWords(claim: Claim): string {
  const { label, detail } = describeClaim({ ...claim, speaker: null, speakerName: null });
  return [label, detail].filter((part) => part !== '').join(', ');
}
