import type { ReactElement } from 'react';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { CLAIM_KINDS, COMMON_KINDS, type ClaimKind } from '../../../../../shared/domain/claim.ts';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import { runAction } from '../../../services/actions.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useReaderContext } from '../reader-context.ts';
import type { MarginItem } from './items.ts';
import { nounOfKind } from './note-words.ts';
import { SummaryPopover } from './summary-popover.tsx';
import styles from './summary-menu.module.css';

/** What can be done with the claims of the article as a whole. */
export function SummaryMenu(): ReactElement {
  const { items, allItems, selected, claims, absences, commands } = useReaderContext();
  const acceptKey = useKeyOf('claim.acceptKind');
  const suggestKey = useKeyOf('claim.suggest');
  const item = items.find(({ key }) => key === selected);
  const selectedKind =
    item?.type === 'claim' && item.claim.status === 'suggested' ? item.claim.value.kind : null;
  const recordable = COMMON_KINDS.filter(
    (kind) =>
      !claims.some((claim) => claim.value.kind === kind && claim.status === 'accepted') &&
      !absences.some((absence) => absence.kind === kind && absence.confirmed),
  );
  // What the filter hides is not accepted unseen.
  const groups = CLAIM_KINDS.map((kind) => ({
    kind,
    ids: suggestedIn(items, kind),
    all: suggestedIn(allItems, kind).length,
  })).filter(({ ids }) => ids.length > 0);
  const hidesSome = groups.some(({ ids, all }) => ids.length < all);
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
          <Header className={styles.header ?? ''}>
            {hidesSome
              ? 'Accept the suggestions of a kind that the filter shows'
              : 'Accept all suggestions of a kind'}
          </Header>
          {groups.map(({ kind, ids, all }) => (
            <MenuItem
              key={kind}
              className={styles.item ?? ''}
              textValue={`Accept ${countKind(ids.length, all, kind)}`}
              onAction={() => void commands.decide(ids, 'accepted')}
            >
              {`Accept ${countKind(ids.length, all, kind)}`}
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

function suggestedIn(items: readonly MarginItem[], kind: ClaimKind): ClaimId[] {
  return items.flatMap((item) =>
    item.type === 'claim' && item.claim.status === 'suggested' && item.claim.value.kind === kind
      ? [item.claim.id]
      : [],
  );
}

/** `3 sample sizes`, and of how many where some are hidden: `3 of 5 sample sizes`. */
function countKind(shown: number, all: number, kind: ClaimKind): string {
  const noun = nounOfKind(kind);
  const number = shown === all ? String(all) : `${String(shown)} of ${String(all)}`;
  return `${number} ${noun}${all === 1 || kind === 'species' ? '' : 's'}`;
}
