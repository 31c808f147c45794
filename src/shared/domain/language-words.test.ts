import { expect, test } from 'vitest';
import { describeLanguage, explainNoSuggestions } from './language-words.ts';

test('a language is named, and one that is not known is no name', () => {
  expect(describeLanguage('de')).toBe('the text seems to be in German');
  expect(explainNoSuggestions('ja')).toBe(
    'The text seems to be in Japanese. Suggestions are for English.',
  );
  expect(explainNoSuggestions('und')).toBe(
    'The language of the text was not recognised. Suggestions are for English.',
  );
});
