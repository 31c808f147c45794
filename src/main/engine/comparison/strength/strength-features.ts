import type { StrengthKind, StrengthWords } from './strength-words.ts';

/** Who states it: a paper, a press release, news, or nobody knows. */
export type StatementRole = 'paper' | 'release' | 'news' | 'unknown';

/**
 * What a statement is taken for: the main statement of its source, its headline, or any sentence. The code books
 * differ: of a main statement "no link" is no relation, of any sentence its words are judged.
 */
export type StatementPlace = 'main' | 'title' | 'any';

/** A statement with what is known of where it stands. */
export interface PlacedStatement {
  readonly text: string;
  readonly role: StatementRole;
  readonly place: StatementPlace;
}

/** A word of a statement, with its offsets and kinds; numbers are all one word, `#`. */
export interface StrengthToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly StrengthKind[];
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** A statement is read so far; what stands behind is not its main clause. */
const MOST_WORDS = 120;
/** Kinds are paired where they stand within so many words, and more tightly within so few. */
const REACH = 8;
const CLOSE = 3;

/** The kinds of which it is told that a statement has none, in order of what a word is first taken for. */
const LEADING: readonly StrengthKind[] = [
  'cause',
  'may',
  'soft',
  'association',
  'denial',
  'comparison',
  'effect',
  'risk',
  'should',
];
const SIGNATURE: readonly StrengthKind[] = ['cause', 'association', 'may', 'soft', 'denial'];

/** The words of a statement. Linear. */
export function readStrengthTokens(text: string, words: StrengthWords): StrengthToken[] {
  const tokens: StrengthToken[] = [];
  for (const match of text.matchAll(WORD)) {
    if (tokens.length === MOST_WORDS) break;
    const [written] = match;
    const folded = written.toLowerCase().replace('’', "'");
    const isNumber = folded.charCodeAt(0) >= 48 && folded.charCodeAt(0) <= 57;
    const word = isNumber ? '#' : folded;
    tokens.push({
      word,
      start: match.index,
      end: match.index + written.length,
      kinds: words.kindsOf(word),
    });
  }
  return tokens;
}

/**
 * What is weighed of a statement, by name: where it stands (`g:`), its words (`w:`) and pairs of them (`b:`), the kinds of
 * its words (`k:`, `d:` by place), two kinds near one another (`p:`), a kind and the word beside it (`n:`), the order of the
 * leading kinds (`q:`), those that it has not (`o:`), and its length (`l:`). Each once.
 */
export function listStrengthFeatures(
  tokens: readonly StrengthToken[],
  { role, place }: Pick<PlacedStatement, 'role' | 'place'>,
): Set<string> {
  const group = place === 'any' ? 'any' : 'main';
  const found = new Set([`g:${place}`, `g:${role}`, `g:${place}-${role}`]);
  const length = String(Math.min(9, Math.floor(tokens.length / 5)));
  found.add(`l:${length}`).add(`l:${group}-${length}`);
  addWords(tokens, found);
  addKinds(tokens, group, found);
  addOrder(tokens, group, found);
  return found;
}

const wordAt = (tokens: readonly StrengthToken[], at: number): string =>
  tokens[at]?.word ?? (at < 0 ? '^' : '$');

function addWords(tokens: readonly StrengthToken[], found: Set<string>): void {
  for (let at = 0; at <= tokens.length; at += 1) {
    const word = wordAt(tokens, at);
    if (at < tokens.length) found.add(`w:${word}`);
    found.add(`b:${wordAt(tokens, at - 1)} ${word}`);
  }
}

function addKinds(tokens: readonly StrengthToken[], group: string, found: Set<string>): void {
  for (const [at, { kinds }] of tokens.entries()) {
    if (kinds.length === 0) continue;
    const before = wordAt(tokens, at - 1);
    const behind = wordAt(tokens, at + 1);
    for (const kind of kinds) {
      found.add(`k:${kind}`).add(`d:${group}-${kind}`);
      found.add(`n:${before}<${kind}`).add(`n:${kind}>${behind}`);
    }
    const last = Math.min(tokens.length - 1, at + REACH);
    for (let next = at + 1; next <= last; next += 1)
      addPairs(kinds, tokens[next]?.kinds, next - at, group, found);
  }
}

function addPairs(
  kinds: readonly StrengthKind[],
  others: readonly StrengthKind[] = [],
  distance: number,
  group: string,
  found: Set<string>,
): void {
  for (const kind of kinds)
    for (const other of others) {
      found.add(`p:${kind}>${other}`);
      if (distance > CLOSE) continue;
      found.add(`p:${kind}>>${other}`).add(`d:${group}-${kind}>>${other}`);
      if (distance === 1) found.add(`p:${kind}>>>${other}`);
    }
}

function addOrder(tokens: readonly StrengthToken[], group: string, found: Set<string>): void {
  const all = new Set(tokens.flatMap(({ kinds }) => kinds));
  for (const kind of LEADING)
    if (!all.has(kind)) found.add(`o:${kind}`).add(`d:${group}-no-${kind}`);
  const signature = SIGNATURE.map((kind) => (all.has(kind) ? '1' : '0')).join('');
  found.add(`s:${signature}`).add(`s:${group}-${signature}`);
  const leading = tokens.flatMap(({ kinds }) => LEADING.find((kind) => kinds.includes(kind)) ?? []);
  found.add(`f:${group}-${leading[0] ?? 'none'}`);
  for (let at = 0; at <= leading.length; at += 1)
    found.add(`q:${leading[at - 1] ?? '^'}>${leading[at] ?? '$'}`);
  const causes = Math.min(3, tokens.filter(({ kinds }) => kinds.includes('cause')).length);
  found.add(`c:${String(causes)}`);
}
