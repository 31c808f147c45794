import type { ReactElement } from 'react';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../../../../shared/domain/claim.ts';
import { runAction } from '../../../services/actions.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useReaderContext } from '../reader-context.ts';
import { nounOfKind } from './note-words.ts';
import { SummaryPopover } from './summary-popover.tsx';
import styles from './summary-menu.module.css';

/** What can be done with the claims of the article as a whole. */
export function SummaryMenu(): ReactElement {
  const { items, selected, claims, absences, commands } = useReaderContext();
  const acceptKey = useKeyOf('claim.acceptKind');
  const suggestKey = useKeyOf('claim.suggest');
  const item = items.find(({ key }) => key === selected);
  const selectedKind =
    item?.type === 'claim' && item.claim.status === 'suggested' ? item.claim.value.kind : null;
  const recordable = CLAIM_KINDS.filter(
    (kind) =>
      !claims.some((claim) => claim.value.kind === kind && claim.status === 'accepted') &&
      !absences.some((absence) => absence.kind === kind && absence.confirmed),
  );
  const groups = CLAIM_KINDS.map((kind) => ({ kind, ids: suggestedOf(claims, kind) })).filter(
    ({ ids }) => ids.length > 0,
  );
  return (
    <SummaryPopover
      words={
        <>
          More<span className="visually-hidden"> for the claims of this article</span>
        </>
      }
      label="Claims of this article"
    >
      {groups.length > 0 ? (
        <MenuSection>
          <Header className={styles.header ?? ''}>Accept all suggestions of a kind</Header>
          {groups.map(({ kind, ids }) => (
            <MenuItem
              key={kind}
              className={styles.item ?? ''}
              textValue={`Accept ${countKind(ids.length, kind)}`}
              onAction={() => void commands.decide(ids, 'accepted')}
            >
              {`Accept ${countKind(ids.length, kind)}`}
              {kind === selectedKind ? <Kbd chord={acceptKey} /> : null}
            </MenuItem>
          ))}
        </MenuSection>
      ) : null}
      {recordable.length > 0 ? (
        <MenuSection>
          <Header className={styles.header ?? ''}>Record that nothing is stated</Header>
          {recordable.map((kind) => (
            <MenuItem
              key={kind}
              className={styles.item ?? ''}
              onAction={() => void commands.recordAbsence(kind)}
            >
              {absences.some((absence) => absence.kind === kind)
                ? `Confirm: no ${nounOfKind(kind)} stated`
                : `No ${nounOfKind(kind)} stated`}
            </MenuItem>
          ))}
        </MenuSection>
      ) : null}
      <MenuSection>
        <Header className={styles.header ?? ''}>Suggestions</Header>
        <MenuItem
          className={styles.item ?? ''}
          textValue="Suggest claims"
          onAction={() => void runAction('claim.suggest')}
        >
          Suggest claims
          <Kbd chord={suggestKey} />
        </MenuItem>
        <MenuItem
          className={styles.item ?? ''}
          onAction={() => void runAction('suggestions.about')}
        >
          About suggestions
        </MenuItem>
      </MenuSection>
    </SummaryPopover>
  );
}

function suggestedOf(claims: readonly Claim[], kind: ClaimKind): Claim['id'][] {
  return claims
    .filter((claim) => claim.status === 'suggested' && claim.value.kind === kind)
    .map(({ id }) => id);
}

function countKind(count: number, kind: ClaimKind): string {
  const noun = nounOfKind(kind);
  return `${count} ${noun}${count === 1 || kind === 'species' ? '' : 's'}`;
}
