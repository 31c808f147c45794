import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { ClaimLink } from '../../../../../shared/domain/link.ts';
import { openContextMenu } from '../../../services/context-menu.ts';
import { openArticle, openBeside } from '../../../services/store.ts';
import { CLAIM_RELATION_WORDS } from '../../../ui/words.ts';
import { linesOfLink } from '../link-menu.ts';
import { useReaderContext } from '../reader-context.ts';
import styles from './note.module.css';

interface LinkLinesProps {
  readonly claimId: ClaimId;
  /** Whether links can be taken away here. */
  readonly editable: boolean;
}

const BACKWARDS = {
  supports: 'supported by',
  contradicts: 'contradicted by',
  qualifies: 'qualified by',
} as const;

/** Opens the claim at the other end of a link, in whichever article it stands. */
function follow(link: ClaimLink, outgoing: boolean, open = openArticle): void {
  open(outgoing ? link.toArticleId : link.fromArticleId, {
    mark: { type: 'claim', id: outgoing ? link.to : link.from },
  });
}

/** The links of a claim, each from this claim's side. */
export function LinkLines({ claimId, editable }: LinkLinesProps): ReactElement | null {
  const { links, commands } = useReaderContext();
  const own = links.filter(({ from, to }) => from === claimId || to === claimId);
  if (own.length === 0) return null;
  return (
    <ul className={styles.links}>
      {own.map((link) => {
        const outgoing = link.from === claimId;
        const words = outgoing ? CLAIM_RELATION_WORDS[link.relation] : BACKWARDS[link.relation];
        const other = outgoing ? link.toLabel : link.fromLabel;
        return (
          <li key={link.id} className={styles.link}>
            <button
              type="button"
              className={styles.linked}
              title="Go to this claim; with Shift, beside this article"
              onContextMenu={(event) => {
                event.stopPropagation();
                openContextMenu(event, event.currentTarget, {
                  label: other,
                  lines: linesOfLink((open) => {
                    follow(link, outgoing, open);
                  }),
                });
              }}
              onClick={(event) => {
                event.stopPropagation();
                follow(link, outgoing, event.shiftKey ? openBeside : openArticle);
              }}
            >
              <span className={styles.relation}>{words}</span> {other}
            </button>
            {editable ? (
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the link: ${words} ${other}`}
                title="Remove the link"
                onClick={() => void commands.removeLink(link.id)}
              >
                ×
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
