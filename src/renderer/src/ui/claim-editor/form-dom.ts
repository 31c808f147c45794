import { useLayoutEffect, useState } from 'react';

/** Narrower than this, in CSS pixels, labels stand above their fields. */
const ROOM_FOR_LABELS = 280;

/** Whether a form is too narrow for labels beside its fields. */
export function useNarrow(ref: { readonly current: HTMLElement | null }): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setNarrow(element.clientWidth < ROOM_FOR_LABELS);
    const observer = new ResizeObserver(() => {
      setNarrow(element.clientWidth < ROOM_FOR_LABELS);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return narrow;
}

/** Puts the focus into the first field of a form; of choices, on the one that holds. */
export function focusFirstField(form: HTMLElement | null): void {
  const first = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const chosen = form?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  const field = first?.type === 'radio' ? (chosen ?? first) : first;
  field?.focus({ preventScroll: true });
  selectFocused(form);
}

/** Selects what stands in the text field that has the focus. */
export function selectFocused(form: HTMLElement | null): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.type === 'text' && form?.contains(field)) {
    field.select();
  }
}

/** Whether a list has dropped down from the field: its keys are its own. */
export function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
