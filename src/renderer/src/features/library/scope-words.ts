import type { ArticleScope } from '../../../../shared/domain/article.ts';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { STATUS_WORDS } from '../../ui/words.ts';

/** The name of a scope as the head of the list writes it. */
export function scopeTitle(scope: ArticleScope, overview: LibraryOverview | undefined): string {
  switch (scope.of) {
    case 'all':
      return 'All articles';
    case 'status':
      return STATUS_WORDS[scope.status];
    case 'to_decide':
      return 'To decide';
    case 'collection':
      return overview?.collections.find((one) => one.id === scope.id)?.name ?? 'Collection';
    case 'tag':
      return scope.tag;
    case 'no_claims':
      return 'No claims yet';
    case 'no_text':
      return 'Without a text';
    case 'broken_quotes':
      return 'Broken quotes';
    case 'search':
      return scope.query;
  }
}

/** What an empty scope says: what it means and what fills it. */
export function emptyScopeWords(scope: ArticleScope): {
  readonly title: string;
  readonly text: string;
} {
  switch (scope.of) {
    case 'all':
      return { title: 'No articles', text: 'Import files or paste a text to begin.' };
    case 'status':
      return EMPTY_STATUS[scope.status];
    case 'to_decide':
      return {
        title: 'Nothing to decide',
        text: 'Suggested claims wait here until you accept or reject them. Open an article and let the rules suggest some.',
      };
    case 'collection':
      return {
        title: 'An empty collection',
        text: 'Select articles in any list, then put them here with “Tags and collections”.',
      };
    case 'tag':
      return { title: 'No article has this tag', text: 'The tag goes away with its last article.' };
    case 'search':
      return {
        title: 'The search finds nothing',
        text: 'Articles that it finds stand here as soon as there are any.',
      };
    case 'no_claims':
      return {
        title: 'Every article has a claim',
        text: 'Articles without a single claim are listed here.',
      };
    case 'no_text':
      return {
        title: 'Every article has a text',
        text: 'References whose text is not in the library yet are listed here.',
      };
    case 'broken_quotes':
      return {
        title: 'No broken quotes',
        text: 'When a new text of an article no longer has the words of a quote, the article is listed here.',
      };
  }
}

const EMPTY_STATUS = {
  inbox: {
    title: 'The inbox is empty',
    text: 'What you import waits here until you start to read it.',
  },
  reading: { title: 'Nothing is being read', text: 'Mark an article as reading to find it here.' },
  read: { title: 'Nothing read yet', text: 'Mark an article as read when you are done with it.' },
} as const;
