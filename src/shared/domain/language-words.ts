const names = new Intl.DisplayNames('en', { type: 'language' });

/**
 * What the rules took a text for (BCP 47, `und` for none that they know), to stand in a sentence:
 * `the text seems to be in German`.
 */
export function describeLanguage(language: string): string {
  return language === 'und'
    ? 'the language of the text was not recognised'
    : `the text seems to be in ${names.of(language) ?? language}`;
}

/** Why there is no suggestion for such a text, in sentences of their own. */
export function explainNoSuggestions(language: string): string {
  const words = describeLanguage(language);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. Suggestions are for English.`;
}
