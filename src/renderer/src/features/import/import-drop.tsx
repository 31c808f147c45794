import { useEffect, useState, type ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { isTypingIn } from '../../services/field-editing.ts';
import { showOverlay } from '../../services/store.ts';
import { useCommand } from '../../lib/api.ts';
import { importFiles, importText, importTokens } from './importing.ts';
import { looksLikeReferences } from './looks-like-references.ts';
import { findLandmark } from '../../lib/landmarks.ts';
import styles from './import-drop.module.css';

/** Takes files and texts that are dropped on the window or pasted into it. */
export function ImportDrop(): ReactElement | null {
  const [over, setOver] = useState(false);
  const choose = useCommand('shell.chooseFiles');

  useActions({
    'import.choose': {
      run: () => {
        choose.mutate(
          {},
          {
            onSuccess: ({ files }) => {
              void importTokens(files.map((file) => file.token));
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
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!holds(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!holds(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!holds(event) || isTypingIn(event.target as Element | null)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) void importFiles(files);
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

  if (!over) return null;
  return (
    <output className={styles.over}>
      <span className={styles.words}>
        <strong>Drop to import</strong>
        <span>Texts, saved web pages, files of references, or a folder of them.</span>
      </span>
    </output>
  );
}

/** References go on to their review; any other text is shown before it becomes an article. */
function takeText(text: string): void {
  if (looksLikeReferences(text)) void importText(text, 'Pasted references');
  else showOverlay({ name: 'paste', text });
}

/** Whether the words were dragged out of this very window. */
function isOwnDrag(event: DragEvent): boolean {
  return event.relatedTarget !== null && document.getSelection()?.isCollapsed === false;
}
