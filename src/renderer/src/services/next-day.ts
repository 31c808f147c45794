/** Milliseconds from a moment to the midnight that follows it, in the time of the place. */
function millisToMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/**
 * Calls back when a day begins, in the time of the place; late where the computer sleeps, as soon as the
 * window is used again. Answers with what ends it.
 */
export function whenDayBegins(begin: () => void): () => void {
  let day = new Date().toDateString();
  let timer: number | undefined;
  const look = (): void => {
    const today = new Date().toDateString();
    if (today !== day) {
      day = today;
      begin();
    }
    clearTimeout(timer);
    timer = window.setTimeout(look, millisToMidnight(new Date()));
  };
  look();
  window.addEventListener('focus', look);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', look);
  };
}
