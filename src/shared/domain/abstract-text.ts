const count = (things: number, noun: string): string =>
  `${things.toLocaleString('en')} ${noun}${things === 1 ? '' : 's'}`;

/** An abstract as the text of its article: each of its lines is a paragraph. */
export function abstractText(abstract: string): string {
  return abstract.trim().replace(/\n+/g, '\n\n');
}

/** What became of articles whose abstracts were to be their texts. */
export interface TakenAbstracts {
  readonly taken: number;
  /** How many were passed over, as they have a text already. */
  readonly withText: number;
  /** How many were passed over, as no abstract of them is known. */
  readonly without: number;
}

/** What was done, and what was passed over and why, as the beginning of a sentence. */
export function describeTakenAbstracts({ taken, withText, without }: TakenAbstracts): string {
  const passedOver = [
    withText === 0 ? '' : `${count(withText, 'article')} had a text already`,
    without === 0 ? '' : `${count(without, 'article')} had no abstract`,
  ].filter((words) => words !== '');
  const done =
    taken === 0
      ? 'No abstract was taken'
      : `${count(taken, 'abstract')} taken as the text of ${taken === 1 ? 'its article' : 'their articles'}`;
  return [done, ...passedOver].join('; ');
}
