/** The address in its normal form if it is a whole http or https one; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 4000) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
