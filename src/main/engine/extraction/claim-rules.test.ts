import { describe, expect, it, test } from 'vitest';
import { COMMON_KINDS } from '../../../shared/domain/claim.ts';
import { HAS_RULES } from '../../../shared/domain/rule-reading.ts';
import { openTestEngine } from '../test-engine.ts';
import { RULE_DESCRIPTIONS } from './claim-rules.ts';
import { openTestReader } from './test-reader.ts';
import type { TextSpan } from './types.ts';

const { extract } = openTestReader();
/** Speaks only in whole papers, so that its examples are read among the results of one. */
const IN_PAPERS = 'safety.trial-harm';
const FILLER = Array.from({ length: 20 }, (_, at) => `The lamps stood in room ${at + 2}.`).join(
  ' ',
);
const PAPER_BEFORE = `Introduction\n\n${FILLER}\n\nMethods\n\n${FILLER} (Table 1)\n\nResults\n\n`;
const PAPER_BEHIND = `\n\nTable 1 lists the lamps.\n\nDiscussion\n\n${FILLER}`;

/** The text of an example without its marks, and the places between them. */
function readExample(example: string): { text: string; marked: TextSpan[] } {
  const marked: TextSpan[] = [];
  let text = '';
  for (const piece of example.split(/(⟦[^⟧]*⟧)/)) {
    const words = piece.replaceAll(/[⟦⟧]/g, '');
    if (words !== piece) marked.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, marked };
}

test('what "About suggestions" shows comes whole from the engine', async () => {
  const { call } = openTestEngine();
  const { rules, accuracy } = await call('suggestions.about', {});
  expect(rules.map(({ id }) => id)).toEqual(RULE_DESCRIPTIONS.map(({ id }) => id));
  expect(accuracy.measures.length).toBeGreaterThan(20);
});

describe('the rules in words', () => {
  it('name each rule once', () => {
    const ids = RULE_DESCRIPTIONS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(new Set(RULE_DESCRIPTIONS.map(({ kind }) => kind))).toEqual(
      new Set(COMMON_KINDS.filter((kind) => HAS_RULES[kind])),
    );
  });

  it('show an example of every rule', () => {
    expect(RULE_DESCRIPTIONS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(
    RULE_DESCRIPTIONS.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))),
  )('$id speaks of what is marked in "$example"', ({ id, example }) => {
    const { text, marked } = readExample(
      id === IN_PAPERS ? PAPER_BEFORE + example + PAPER_BEHIND : example,
    );
    const spoken = extract(text).suggestions.filter(({ ruleId }) => ruleId === id);
    expect(marked).not.toEqual([]);
    for (const place of marked) {
      const quotes = spoken.map(({ start, end }) => ({ start, end }));
      expect(quotes).toContainEqual(place);
    }
  });

  it('describe every rule that speaks in the examples', () => {
    const ids = new Set(RULE_DESCRIPTIONS.map(({ id }) => id));
    const spoke = RULE_DESCRIPTIONS.flatMap(({ examples }) =>
      examples.flatMap((example) => extract(readExample(example).text).suggestions),
    );
    expect(spoke.map(({ ruleId }) => ruleId).filter((id) => !ids.has(id))).toEqual([]);
  });
});
