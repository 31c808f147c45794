import { useDeferredValue, useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ArticleLink } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type { ArticleRelation } from '../../../../shared/domain/link.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { undoLast } from '../../services/history.ts';
import { closeOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { useListedChoice } from '../../services/use-listed-choice.ts';
import { firstOf } from '../../services/selection.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ARTICLE_RELATION_WORDS, optionsOf } from '../../ui/words.ts';
import styles from './dialogs.module.css';
import { ProposedLinks } from './proposed-links.tsx';
import { linkWords } from './link-words.ts';

const undo = (): void => void undoLast();

/** How many articles are proposed. */
const SHOWN = 30;

interface LinkArticleDialogProps {
  readonly articleId: ArticleId;
}

/** Links an article to another: a report to the paper it is about, or two with the same people in them. */
export function LinkArticleDialog({ articleId }: LinkArticleDialogProps): ReactElement {
  const article = useCall('articles.get', { id: articleId }).data;
  const [relation, setRelation] = useState<ArticleRelation>('reports_on');
  const [typed, setTyped] = useState('');
  const filter = useDeferredValue(typed.trim());
  const found = useCall('articles.page', firstOf(filter, SHOWN + 1), { keepPrevious: true });
  const hits = (found.data?.rows ?? []).filter(({ id }) => id !== articleId).slice(0, SHOWN);
  const { chosen, choose, moveByKey } = useListedChoice({
    ids: hits.map(({ id }) => id),
    isSettled: filter === typed.trim() && !found.isPlaceholderData,
  });
  const link = useCommand('articles.link');

  const save = (): void => {
    if (chosen === null) return;
    link.mutate(
      { from: articleId, to: chosen, relation },
      {
        onSuccess: () => {
          closeOverlay();
          showToast({ message: 'Articles linked', undo });
        },
      },
    );
  };

  return (
    <ModalDialog
      title="Link to another article"
      subtitle={article && titleText(article.csl.title ?? '')}
      onClose={closeOverlay}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={save}
            isDisabled={chosen === null}
            reason="Choose an article first"
          >
            Link
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      {article && article.links.length > 0 ? <ExistingLinks links={article.links} /> : null}
      <ProposedLinks articleId={articleId} />
      <div className={styles.form}>
        <RadioGroup
          label="This article"
          options={optionsOf(ARTICLE_RELATION_WORDS)}
          value={relation}
          onChange={setRelation}
        />
        <TextField
          label="The other"
          value={typed}
          onChange={setTyped}
          placeholder="Title, author or outlet"
          autoFocus
          maxLength={200}
          onKeyDown={moveByKey}
        />
      </div>
      <ListBox
        className={classes(styles.hits)}
        aria-label="Articles to link to"
        items={hits}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          choose(hits.find((row) => row.id === key)?.id ?? null);
        }}
        renderEmptyState={() => <p className={styles.quiet}>No other article fits.</p>}
      >
        {(row) => (
          <ListBoxItem id={row.id} textValue={row.title} className={classes(styles.hit)}>
            <b>{row.title}</b>
            <small>
              {[row.source, row.year, `@${row.citekey}`]
                .filter((part) => part !== null && part !== '')
                .join(', ')}
            </small>
          </ListBoxItem>
        )}
      </ListBox>
    </ModalDialog>
  );
}

function ExistingLinks({ links }: { readonly links: readonly ArticleLink[] }): ReactElement {
  const remove = useCommand('links.remove');
  return (
    <ul className={styles.links} aria-label="Links of this article">
      {links.map((link) => (
        <li key={link.id}>
          <span>
            <em>{linkWords(link)}</em> {link.other.title}
          </span>
          <Button
            variant="plain"
            label={`Remove the link to ${link.other.title}`}
            onPress={() => {
              remove.mutate(
                { id: link.id },
                { onSuccess: () => showToast({ message: 'Link removed', undo }) },
              );
            }}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}
