import type { ReactElement } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { AttributeDialog } from '../features/evidence/attributes/attribute-dialog.tsx';
import { AttributesDialog } from '../features/evidence/attributes/attributes-dialog.tsx';
import { RenameTableDialog } from '../features/evidence/rename-table-dialog.tsx';
import { JobsDialog } from '../features/import/jobs-dialog.tsx';
import { PasteDialog } from '../features/import/paste-dialog.tsx';
import { ZoteroDialog } from '../features/import/zotero-dialog.tsx';
import { ColumnsDialog } from '../features/library/columns-dialog.tsx';
import { DetailsDialog, NewReferenceDialog } from '../features/library/details-dialog.tsx';
import { EditTagDialog } from '../features/library/edit-tag-dialog.tsx';
import { LinkArticleDialog } from '../features/library/link-article-dialog.tsx';
import { NewCollectionDialog } from '../features/library/new-collection-dialog.tsx';
import { ReviseDialog } from '../features/library/revise-dialog.tsx';
import { TagsDialog } from '../features/library/tags-dialog.tsx';
import { NewQuestionDialog, RenameQuestionDialog } from '../features/question/question-dialogs.tsx';
import { AboutSuggestionsDialog } from '../features/reader/about-suggestions-dialog.tsx';
import { LinkClaimDialog } from '../features/reader/link-claim-dialog.tsx';
import { SavedSearchDialog, SaveSearchDialog } from '../features/search/save-search-dialog.tsx';
import { KeysDialog } from '../features/settings/keys-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { useCall } from '../lib/api.ts';
import { closeOverlay, useStore } from '../services/store.ts';
import { useLeaveArticle } from '../services/use-leave-when-gone.ts';

interface AboutArticleProps {
  readonly id: ArticleId;
  readonly children: ReactElement;
}

/** A dialog about an article, which goes when the article does. */
function AboutArticle({ id, children }: AboutArticleProps): ReactElement {
  const { data: article, error } = useCall('articles.get', { id });
  useLeaveArticle(
    { article, error },
    { leave: closeOverlay, words: 'The article is no longer in the library.' },
  );
  return children;
}

/** The one overlay that is open, if any. */
export function Overlays(): ReactElement | null {
  const overlay = useStore((state) => state.overlay);
  if (overlay === null) return null;
  switch (overlay.name) {
    case 'palette':
      return <CommandPalette />;
    case 'keys':
      return <KeysDialog />;
    case 'settings':
      return <SettingsDialog tab={overlay.tab ?? 'general'} />;
    case 'paste':
      return <PasteDialog text={overlay.text} />;
    case 'zotero':
      return <ZoteroDialog />;
    case 'jobs':
      return <JobsDialog />;
    case 'columns':
      return <ColumnsDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'details':
      return (
        <AboutArticle id={overlay.articleId}>
          <DetailsDialog articleId={overlay.articleId} />
        </AboutArticle>
      );
    case 'newReference':
      return <NewReferenceDialog />;
    case 'revise':
      return (
        <AboutArticle id={overlay.articleId}>
          <ReviseDialog articleId={overlay.articleId} />
        </AboutArticle>
      );
    case 'tags':
      return <TagsDialog articles={overlay.articles} />;
    case 'linkArticle':
      return (
        <AboutArticle id={overlay.articleId}>
          <LinkArticleDialog articleId={overlay.articleId} />
        </AboutArticle>
      );
    case 'linkClaim':
      return (
        <AboutArticle id={overlay.articleId}>
          <LinkClaimDialog
            claimId={overlay.claimId}
            articleId={overlay.articleId}
            beside={overlay.beside}
          />
        </AboutArticle>
      );
    case 'editTag':
      return <EditTagDialog tag={overlay.tag} />;
    case 'saveSearch':
      return <SaveSearchDialog asks={overlay.asks} />;
    case 'savedSearch':
      return <SavedSearchDialog id={overlay.id} />;
    case 'attributes':
      return <AttributesDialog />;
    case 'attribute':
      return <AttributeDialog id={overlay.id} tableId={overlay.tableId} onClose={closeOverlay} />;
    case 'renameTable':
      return <RenameTableDialog table={overlay.table} onClose={closeOverlay} />;
    case 'newQuestion':
      return <NewQuestionDialog />;
    case 'renameQuestion':
      return <RenameQuestionDialog question={overlay.question} />;
    case 'newCollection':
      return <NewCollectionDialog parentId={overlay.parentId} />;
    case 'aboutSuggestions':
      return <AboutSuggestionsDialog ruleId={overlay.ruleId ?? null} kind={overlay.kind ?? null} />;
  }
}
