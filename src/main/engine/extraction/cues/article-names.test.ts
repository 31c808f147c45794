import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { findArticleNames } from './article-names.ts';
import { WORD_KINDS } from './word-kinds.ts';

const { open, tools } = openTestReader();
const kinds = tools.judgeWords(WORD_KINDS.judge);

function learn(text: string): { drugs: string[]; harms: string[] } {
  const words = open(text).sentenceWords;
  const held = words.map((own) => kinds.ofAny(own));
  const names = findArticleNames(text, words, kinds, held);
  return { drugs: [...names.drugs], harms: [...names.harms] };
}

describe('findArticleNames', () => {
  it('learns a substance from the places where medicines stand', () => {
    expect(learn('She was treated with brelomidine for a week.').drugs).toEqual(['brelomidine']);
    expect(learn('Brelomidine-induced sleep was deep.').drugs).toEqual(['brelomidine']);
  });

  it('learns abbreviations in brackets after a medicine or a disorder', () => {
    expect(learn('We gave hydroxychloroquine (HCQ) daily.').drugs).toEqual(['hcq']);
    expect(learn('Two had thrombocytopenia (TCP) later.').harms).toEqual(['tcp']);
  });

  it('does not take ordinary words for medicines', () => {
    expect(learn('They were treated with routine care and combination therapy.').drugs).toEqual([]);
  });
});
