import { useEffect, useState, type ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { addDroppedFiles } from '../../services/adding-files.ts';
import { chooseStyles, isStyleName } from '../../services/adding-styles.ts';
import { isTypingIn } from '../../services/field-editing.ts';
import { articleUnder } from '../../services/readers.ts';
import { showOverlay } from '../../services/store.ts';
import { useCommand } from '../../lib/api.ts';
import { importFiles, importKnown, importText } from './importing.ts';
import { looksLikeReferences } from './looks-like-references.ts';
import { findLandmark } from '../../lib/landmarks.ts';
import styles from './import-drop.module.css';

/** Takes files and texts that are dropped on the window or pasted into it. */
export function ImportDrop(): ReactElement | null {
  const [over, setOver] = useState<DropPlace | null>(null);
  const choose = useCommand('shell.chooseFiles');

  useActions({
    'import.choose': {
      run: () => {
        choose.mutate(
          {},
          {
            onSuccess: ({ files }) => {
              void importKnown(files);
            },
          },
        );
      },
    },
    'import.paste': {
      run: () => {
        showOverlay({ name: 'paste', text: '' });
      },
    },
    'styles.add': {
      run: () => {
        void chooseStyles();
      },
    },
    'import.zotero': {
      run: () => {
        showOverlay({ name: 'zotero' });
      },
    },
  });

  useEffect(() => {
    let depth = 0;
    const holds = (event: DragEvent): boolean => {
      const types = event.dataTransfer?.types ?? [];
      return types.includes('Files') || (types.includes('text/plain') && !isOwnDrag(event));
    };
    const onEnter = (event: DragEvent): void => {
      if (!holds(event)) return;
      depth += 1;
      setOver(placeOf(event));
    };
    const onLeave = (event: DragEvent): void => {
      if (!holds(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(null);
    };
    const onOver = (event: DragEvent): void => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(placeOf(event));
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(null);
      if (!holds(event) || isTypingIn(event.target as Element | null)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      const articleId = articleUnder(event.target);
      const areStyles = files.every(({ name }) => isStyleName(name));
      if (files.length > 0 && !areStyles && placeOf(event) === 'article' && articleId !== null) {
        void addDroppedFiles(articleId, files);
      } else if (files.length > 0) void importFiles(files);
      else if (text.trim() !== '') takeText(text);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTypingIn(document.activeElement) || findLandmark('dialog')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void importFiles(files);
      else if (text.trim() !== '') takeText(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);

  if (over === null) return null;
  return (
    <output className={styles.over}>
      <span className={styles.words}>
        <strong>{DROP_WORDS[over].what}</strong>
        <span>{DROP_WORDS[over].more}</span>
      </span>
    </output>
  );
}

/** References go on to their review; any other text is shown before it becomes an article. */
function takeText(text: string): void {
  if (looksLikeReferences(text)) void importText(text, 'Pasted references');
  else showOverlay({ name: 'paste', text });
}

/** What a drop is for: a new article, the one that it is over, or the list of citation styles. */
type DropPlace = 'library' | 'article' | 'styles';

const DROP_WORDS = {
  library: {
    what: 'Drop to import',
    more: 'Texts, saved web pages, files of references, or a folder of them.',
  },
  article: {
    what: 'Drop to add to this article',
    more: 'The file is kept with it. Over the list, it is imported as an article of its own.',
  },
  styles: {
    what: 'Drop to add citation styles',
    more: 'Files that end with .csl, and locales-xx.xml for a language.',
  },
} as const satisfies Record<DropPlace, { readonly what: string; readonly more: string }>;

/** Files over the open article are for it; words, and files elsewhere, make articles. */
function placeOf({ target, dataTransfer }: DragEvent): DropPlace {
  const isOfFiles = dataTransfer?.types.includes('Files') ?? false;
  if (isOfFiles && findLandmark('styles')) return 'styles';
  return isOfFiles && articleUnder(target) !== null ? 'article' : 'library';
}

/** Whether the words were dragged out of this very window. */
function isOwnDrag(event: DragEvent): boolean {
  return event.relatedTarget !== null && document.getSelection()?.isCollapsed === false;
}
