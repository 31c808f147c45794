/** A text with its first letter in capitals. */
export function capitalise(text: string): string {
  return /^\p{Ll}*\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
