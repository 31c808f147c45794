import type { ReactElement } from 'react';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { formatCount, KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { claimLine } from '../../../../../shared/domain/describe-claim.ts';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { useReaderContext } from '../reader-context.ts';
import { SummaryPopover } from './summary-popover.tsx';
import styles from './summary-menu.module.css';

/** Characters of a claim that a line of the menu has room for. */
const LINE = 64;

/** What was rejected in this article, each to be taken back. */
export function RejectedMenu({ claims }: { readonly claims: readonly Claim[] }): ReactElement {
  const { commands } = useReaderContext();
  return (
    <SummaryPopover
      words={`Rejected (${formatCount(claims.length)})`}
      label="Rejected claims of this article"
    >
      <MenuSection>
        <Header className={styles.header ?? ''}>Take back what was rejected</Header>
        {claims.map((claim) => (
          <MenuItem
            key={claim.id}
            className={styles.item ?? ''}
            textValue={`Take back ${claim.code}, ${KIND_WORDS[claim.value.kind]}: ${claimLine(claim)}`}
            onAction={() => void commands.decide([claim.id], 'undecided')}
          >
            <span className={styles.words}>
              <ClaimCode code={claim.code} kind={claim.value.kind} />{' '}
              {shortenWords(claimLine(claim), LINE)}
            </span>
          </MenuItem>
        ))}
      </MenuSection>
    </SummaryPopover>
  );
}
