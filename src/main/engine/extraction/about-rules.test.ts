import { expect, test } from 'vitest';
import { openTestEngine, RESOURCES } from '../test-engine.ts';
import { RULE_DESCRIPTIONS } from './about-rules.ts';
import { extractClaims } from './extract.ts';
import { speciesLexicon } from './lexicon-file.ts';

test('what "About suggestions" shows comes whole from the engine', async () => {
  const { call } = openTestEngine();
  const { rules, accuracy } = await call('extraction.about', {});
  expect(rules.map((rule) => rule.id)).toHaveLength(new Set(rules.map((rule) => rule.id)).size);
  expect(accuracy.measures.length).toBeGreaterThan(20);
});

test('every rule that speaks in the examples of the rules is described', () => {
  const lexicon = speciesLexicon(RESOURCES);
  const ids = new Set(RULE_DESCRIPTIONS.map((rule) => rule.id));
  const spoke = RULE_DESCRIPTIONS.flatMap(({ examples }) =>
    examples.flatMap((example) =>
      extractClaims(example.replaceAll(/[⟦⟧]/g, ''), lexicon).suggestions.map(
        (suggestion) => suggestion.ruleId,
      ),
    ),
  );
  expect(spoke.length).toBeGreaterThan(15);
  expect(spoke.filter((id) => !ids.has(id))).toEqual([]);
});
