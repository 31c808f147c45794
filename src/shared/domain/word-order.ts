const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Compares names and titles as an English index orders them: by letters without regard to accents
 * and case, and numbers by their size. For `toSorted`; what differs in accents or case alone is equal.
 */
export const compareWords: (left: string, right: string) => number = collator.compare;
