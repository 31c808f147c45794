import type { ReactElement } from 'react';
import type { StudyProposal } from '../../../../shared/domain/comparison/study-proposal.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import styles from './dialogs.module.css';
import { linkWords } from './link-words.ts';

interface ProposedLinksProps {
  readonly articleId: ArticleId;
}

/** A proposal names so many of its reasons, the most telling first. */
const MOST_REASONS = 3;

/** Articles that look as if they were about the same study, each with why; nothing is linked before it is accepted. */
export function ProposedLinks({ articleId }: ProposedLinksProps): ReactElement | null {
  const proposals = useCall('evidence.sameStudies', { id: articleId }).data ?? [];
  const rejected = useCall('evidence.rejectedStudies', { id: articleId }).data ?? [];
  const link = useCommand('articles.link');
  const reject = useCommand('evidence.rejectStudy');
  if (proposals.length === 0 && rejected.length === 0) return null;
  const setRejected = (right: ArticleId, isRejected: boolean): void => {
    reject.mutate(
      { left: articleId, right, isRejected },
      {
        onSuccess: () => {
          const message = isRejected ? 'Rejected: not proposed again' : 'Proposed again';
          showToast({ message, undo: () => void undoLast() });
        },
      },
    );
  };
  const accept = ({ article, relation, direction }: StudyProposal): void => {
    const [from, to] = direction === 'to' ? [articleId, article.id] : [article.id, articleId];
    link.mutate(
      { from, to, relation },
      {
        onSuccess: () => {
          showToast({ message: 'Articles linked', undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <section aria-label="Looks like the same study">
      <h3 className={styles.proposed}>Looks like the same study</h3>
      <ul className={styles.links} aria-label="Proposed links">
        {proposals.map((proposal) => (
          <li key={proposal.article.id}>
            <span>
              <em>{linkWords(proposal)}</em> {proposal.article.title}
              <small>
                {proposal.reasons
                  .slice(0, MOST_REASONS)
                  .map(({ words }) => words)
                  .join(' ')}
              </small>
            </span>
            <Button
              label={`Link to ${proposal.article.title}`}
              onPress={() => {
                accept(proposal);
              }}
            >
              Link
            </Button>
            <Button
              variant="plain"
              label={`Not the same study: ${proposal.article.title}`}
              onPress={() => {
                setRejected(proposal.article.id, true);
              }}
            >
              Not the same
            </Button>
          </li>
        ))}
        {rejected.map(({ id, title }) => (
          <li key={id}>
            <span>
              <em>Not the same study</em> {title}
            </span>
            <Button
              variant="plain"
              label={`Propose ${title} again`}
              onPress={() => {
                setRejected(id, false);
              }}
            >
              Propose again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
