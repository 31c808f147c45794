/** Brings a heading to the top of what scrolls, with the focus, so that reading goes on from it. */
export function goToHeading(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
