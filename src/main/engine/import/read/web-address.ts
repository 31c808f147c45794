/** What is no address is told by its first letters: to have it refused by `URL` takes far longer. */
const BEGINS_AS_ADDRESS = /^\s*https?:/i;

/** The address in its normal form if it is a whole http or https one; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 4000 || !BEGINS_AS_ADDRESS.test(text)) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
