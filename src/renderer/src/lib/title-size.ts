/** A title longer than this many characters is set smaller, and one longer than twice that smaller still. */
const LONG = 120;

/** How large a title is set, so that a long one does not push its article out of sight. */
export function titleSize(title: string): 'usual' | 'long' | 'longest' {
  if (title.length <= LONG) return 'usual';
  return title.length <= 2 * LONG ? 'long' : 'longest';
}
