/** A share in whole percent; a dash where there is none. */
export const shareWords = (share: number | null): string =>
  share === null ? '–' : `${String(Math.round(share * 100))}%`;
