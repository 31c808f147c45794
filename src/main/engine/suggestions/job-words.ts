import { describeLanguage } from '../../../shared/domain/language-words.ts';

/** What a search for claims came to. */
export interface Tally {
  /** Articles that were read. */
  articles: number;
  /** Claims that are new. */
  claims: number;
  /** Suggestions of an earlier reading that nobody touched and this one no longer makes. */
  withdrawn: number;
  /** Articles that have no text. */
  textless: number;
  /** Articles on which the rules failed. */
  failed: number;
  /** The language (BCP 47) of each article that is not in English. */
  otherLanguages: string[];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** The closing line of a search for claims: `41 claims suggested in 12 articles.` */
export function describeTally({
  articles,
  claims,
  withdrawn,
  textless,
  failed,
  otherLanguages,
}: Tally): string {
  const [language] = otherLanguages;
  if (articles === 1 && language !== undefined) {
    return `No claims suggested: ${describeLanguage(language)}, and suggestions are for English.`;
  }
  if (articles === 0 && textless > 0) {
    const none =
      textless === 1 ? 'the article has no text' : `${count(textless, 'article')} have no text`;
    return `No claims suggested: ${none}.`;
  }
  const found = claims === 0 ? 'No new claims' : count(claims, 'claim');
  const parts = [`${found} suggested in ${count(articles, 'article')}.`];
  if (withdrawn > 0) parts.push(`${count(withdrawn, 'older suggestion')} withdrawn.`);
  if (otherLanguages.length > 0) {
    parts.push(
      `${otherLanguages.length.toLocaleString('en')} not in English: suggestions are for English.`,
    );
  }
  if (textless > 0) parts.push(`${count(textless, 'article')} without a text.`);
  if (failed > 0) parts.push(`${count(failed, 'article')} could not be read by the rules.`);
  return parts.join(' ');
}
