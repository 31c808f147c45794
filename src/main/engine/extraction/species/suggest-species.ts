import type { SpeciesRole, SpeciesValue } from '../../../../shared/domain/claim.ts';
import type { Article, ReaderTools } from '../rules/kind-rules.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { dropDiseaseUses } from './disease-use.ts';
import { dropExtractUses } from './extract-use.ts';
import { findMentions } from './find-mentions.ts';
import { judgeName } from './judge-name.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import type { Mention, SpeciesRule } from './mention.ts';
import { readDetails } from './organism-details.ts';
import { joinStrains } from './strain-joining.ts';
import { SENTENCE_TRAITS } from './sentence-cues.ts';
import { rateMentions, readToldRole, taxonKey } from './species-roles.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import type { RatedMention } from './species-roles.ts';
import { markWords } from './words.ts';

/**
 * Share of right ones (the place and, where one is given, the taxon) among each rule's suggestions on the
 * labelled development texts; the four last rules are too rare there and are set by reading.
 */
const CONFIDENCE: Readonly<Record<SpeciesRule, number>> = {
  people: 0.98,
  organism: 0.98,
  binomial: 0.97,
  abbreviation: 0.96,
  vernacular: 0.92,
  binomial_unlisted: 0.9,
  organism_guarded: 0.78,
  virus: 0.8,
  shorthand: 0.82,
  acronym: 0.78,
  people_guarded: 0.8,
  people_implied: 0.8,
  strain: 0.7,
  cell_line: 0.6,
  group: 0.85,
};

/** Reads articles for the organisms that they name. */
export class SpeciesReader {
  readonly #lexicon: () => SpeciesLexicon;
  readonly #names: WordTraits;
  readonly #sentences: WordTraits;

  constructor({ lexicon, judgeWords }: Pick<ReaderTools, 'lexicon' | 'judgeWords'>) {
    this.#lexicon = lexicon;
    this.#names = judgeWords((word) => judgeName(word, lexicon()));
    this.#sentences = judgeWords(SENTENCE_TRAITS.judge);
  }

  /**
   * Suggests every organism named in an article, tied to the words: first the best place of each
   * species, the species most studied first, then the other places in the order of the text.
   */
  suggest(article: Article): Suggestion[] {
    const { text, words, sentences } = article;
    const mentions = this.findMentions(article);
    const lexicon = this.#lexicon();
    const rated = rateMentions(text, words, mentions, sentences, lexicon, this.#sentences);
    return orderMentions(rated).map((item) => toSuggestion(text, words, item));
  }

  /** The organisms that an article names, in the order of the text. */
  findMentions({ text, words }: Article): readonly Mention[] {
    const lexicon = this.#lexicon();
    const found = findMentions(text, markWords(words, this.#names), lexicon);
    const named = dropExtractUses(words, dropDiseaseUses(words, found), lexicon);
    return joinStrains(words, named);
  }

  /** The part of a mention in the study as its own sentence tells it; null where it does not tell. */
  tellRole({ text, words, sentences }: Article, mention: Mention): SpeciesRole | null {
    const { start } = placeOf(words, mention);
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    return sentence ? readToldRole(text, words, mention, sentence, this.#sentences) : null;
  }
}

/** The species that the article studied: one suggestion each, most studied first. */
export function studiedSpecies(suggestions: readonly Suggestion[]): Suggestion[] {
  return firstOfEach(suggestions).filter(
    ({ value }) => value.kind === 'species' && value.role === 'studied',
  );
}

/** One suggestion for each species, whatever its role, in the order given. */
export function firstOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ value }) => {
    if (value.kind !== 'species') return false;
    const key = String(value.taxonId ?? value.scientificName);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const ROLE_ORDER = ['studied', 'source_material', 'prospective', 'mentioned'];

function orderMentions(rated: readonly RatedMention[]): RatedMention[] {
  const best = new Map<string, RatedMention>();
  for (const item of rated) {
    const key = taxonKey(item.mention);
    const before = best.get(key);
    if (before === undefined || compareWithin(item, before) < 0) best.set(key, item);
  }
  const leaders = [...best.values()].toSorted(
    (a, b) =>
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      b.salience - a.salience ||
      a.mention.from - b.mention.from,
  );
  const leading = new Set(leaders);
  return [...leaders, ...rated.filter((item) => !leading.has(item))];
}

/** Which of two places shows the same species better: below zero for the first. */
function compareWithin(a: RatedMention, b: RatedMention): number {
  return (
    ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
    b.evidence - a.evidence ||
    a.mention.from - b.mention.from
  );
}

function toSuggestion(text: string, words: readonly Word[], item: RatedMention): Suggestion {
  const { mention, role } = item;
  const { start, end } = placeOf(words, mention);
  return {
    start,
    end,
    quote: text.slice(start, end),
    value: describeMention(text, words, mention, role),
    speaker: null,
    speakerName: null,
    fieldConfidence: {},
    statement: '',
    ruleId: `species.${mention.rule}`,
    ruleVersion: RULE_VERSIONS.species,
    confidence: CONFIDENCE[mention.rule],
  };
}

/** Where a mention stands in the text. */
export function placeOf(words: readonly Word[], { from, to }: Mention): TextSpan {
  const start = words[from]?.start ?? 0;
  return { start, end: words[to - 1]?.end ?? start };
}

/** What a mention says of its organism, with its part in the study. */
export function describeMention<Role extends SpeciesRole | null>(
  text: string,
  words: readonly Word[],
  mention: Mention,
  role: Role,
): Omit<SpeciesValue, 'role'> & { readonly role: Role } {
  const { start, end } = placeOf(words, mention);
  return {
    kind: 'species',
    taxonId: mention.taxonId,
    scientificName: mention.scientificName,
    vernacularName:
      mention.vernacular === null ? null : vernacularOf(text.slice(start, end), mention.strain),
    role,
    strain: mention.strain,
    ...readDetails(words, mention),
  };
}

/** The everyday name as written, without the strain in front of it. */
function vernacularOf(quote: string, strain: string | null): string {
  const name = strain !== null && quote.startsWith(strain) ? quote.slice(strain.length) : quote;
  return name.replace(/\s+/g, ' ').trim();
}
