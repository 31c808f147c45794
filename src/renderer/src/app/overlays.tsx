import type { ReactElement } from 'react';
import { BackupsDialog } from '../features/backups/backups-dialog.tsx';
import { ExportDialog } from '../features/export/export-dialog.tsx';
import { JobsDialog } from '../features/import/jobs-dialog.tsx';
import { PasteDialog } from '../features/import/paste-dialog.tsx';
import { DetailsDialog } from '../features/library/details-dialog.tsx';
import { LinkArticleDialog } from '../features/library/link-article-dialog.tsx';
import { NewCollectionDialog } from '../features/library/new-collection-dialog.tsx';
import { ReviseDialog } from '../features/library/revise-dialog.tsx';
import { TagsDialog } from '../features/library/tags-dialog.tsx';
import { AboutSuggestionsDialog } from '../features/reader/about-suggestions-dialog.tsx';
import { LinkClaimDialog } from '../features/reader/link-claim-dialog.tsx';
import { KeysDialog } from '../features/settings/keys-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { useStore } from '../services/store.ts';

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
      return <SettingsDialog />;
    case 'paste':
      return <PasteDialog text={overlay.text} />;
    case 'jobs':
      return <JobsDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'details':
      return <DetailsDialog articleId={overlay.articleId} />;
    case 'revise':
      return <ReviseDialog articleId={overlay.articleId} />;
    case 'tags':
      return <TagsDialog articles={overlay.articles} />;
    case 'linkArticle':
      return <LinkArticleDialog articleId={overlay.articleId} />;
    case 'linkClaim':
      return <LinkClaimDialog claimId={overlay.claimId} articleId={overlay.articleId} />;
    case 'newCollection':
      return <NewCollectionDialog />;
    case 'export':
      return <ExportDialog target={overlay.target} />;
    case 'aboutSuggestions':
      return <AboutSuggestionsDialog ruleId={overlay.ruleId ?? null} kind={overlay.kind ?? null} />;
  }
}
