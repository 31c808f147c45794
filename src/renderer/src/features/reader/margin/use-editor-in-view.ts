import { useEffect, type RefObject } from 'react';

/**
 * Keeps the note that is being edited in view while it grows, within `list`, where it has
 * `data-editing`. `placed` is undefined as long as it has no place yet.
 */
export function useEditorInView(
  list: RefObject<HTMLElement | null>,
  placed: number | undefined,
): void {
  useEffect(() => {
    const editor = list.current?.querySelector('[data-editing]');
    if (placed === undefined || !editor) return;
    const observer = new ResizeObserver(() => {
      editor.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(editor);
    return () => {
      observer.disconnect();
    };
  }, [list, placed]);
}
