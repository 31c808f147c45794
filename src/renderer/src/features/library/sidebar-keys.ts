import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move from line to line of the sidebar; with Ctrl, Alt or Shift they mean other things. */
export function moveInSidebar(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const line = event.currentTarget.closest('li');
  const items = [
    ...(line?.closest('nav')?.querySelectorAll<HTMLElement>('[data-sidebar-item]') ?? []),
  ];
  const at = items.findIndex((item) => line?.contains(item));
  if (at === -1) return;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(items.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    ArrowLeft: at,
    Home: 0,
    End: items.length - 1,
  };
  const next = moves[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}
