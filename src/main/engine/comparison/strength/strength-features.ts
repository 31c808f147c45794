import type { StatementRole } from '../../../../shared/domain/comparison/strength.ts';
import { STRENGTH_KINDS } from './strength-words.ts';
import type { StrengthKind, StrengthWords } from './strength-words.ts';

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

/** "We found that ..." is read from behind its `that`, where this stands among so many first words. */
const LAST_THAT = 14;
/** What was found is said within so many words before `that`. */
const BEFORE_THAT = 6;
/** A main clause has so many words at least, before one of these ends it. */
const LEAST_CLAUSE = 3;
const ENDS_CLAUSE = new Set(
  `that which who although though while whereas suggesting indicating because when if but however and`.split(
    ' ',
  ),
);

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

/** What hears what is weighed of a statement, one thing several times where it occurs so often. */
export interface StrengthListener {
  /** One of its words, and the field of statements in which it also has a weight of its own. */
  readonly word: (word: string, field: string) => void;
  /** Two words that follow one another; `^` and `$` stand before the first and behind the last. */
  readonly pair: (first: string, second: string) => void;
  /** Anything else, by its name. */
  readonly named: (name: string) => void;
}

/** The name of a word among what is weighed. */
export const nameOfWord = (word: string): string => `w:${word}`;
/** The name of a word in a field of statements; neither holds a blank. */
const nameOfFieldWord = (word: string, field: string): string => `v:${field} ${word}`;
const nameOfPair = (first: string, second: string): string => `b:${first} ${second}`;

/**
 * Tells what is weighed of a statement, always in the same order: its words and pairs of them, and by name where it
 * stands (`g:`), its words by that (`v:`), the kinds of its words (`k:`, `d:` by place), two kinds near one another
 * (`p:`), a kind and the word beside it (`n:`), the order of the leading kinds (`q:`), those that it has not (`o:`),
 * its length (`l:`), and the kinds of its main clause (`m:`).
 */
export function tellStrengthFeatures(
  tokens: readonly StrengthToken[],
  { role, place }: Pick<PlacedStatement, 'role' | 'place'>,
  { word, pair, named }: StrengthListener,
): void {
  const group = place === 'any' ? 'any' : 'main';
  const field = place === 'any' ? `any-${role}` : place;
  named(`g:${place}`);
  named(`g:${role}`);
  named(`g:${place}-${role}`);
  const length = String(Math.min(9, Math.floor(tokens.length / 5)));
  named(`l:${length}`);
  named(`l:${group}-${length}`);
  for (let at = 0; at <= tokens.length; at += 1) {
    const own = wordAt(tokens, at);
    if (at < tokens.length) word(own, field);
    pair(wordAt(tokens, at - 1), own);
  }
  tellKinds(tokens, group, named);
  tellOrder(tokens, group, named);
  tellMainClause(cutMainClause(tokens), group, named);
}

/** What is weighed of a statement, by name, each once. */
export function listStrengthFeatures(
  tokens: readonly StrengthToken[],
  placed: Pick<PlacedStatement, 'role' | 'place'>,
): Set<string> {
  const found = new Set<string>();
  tellStrengthFeatures(tokens, placed, {
    word: (word, field) => found.add(nameOfWord(word)).add(nameOfFieldWord(word, field)),
    pair: (first, second) => found.add(nameOfPair(first, second)),
    named: (name) => found.add(name),
  });
  return found;
}

type Named = StrengthListener['named'];

const wordAt = (tokens: readonly StrengthToken[], at: number): string =>
  tokens[at]?.word ?? (at < 0 ? '^' : '$');

function tellKinds(tokens: readonly StrengthToken[], group: 'any' | 'main', named: Named): void {
  const told = new Uint8Array(STRENGTH_KINDS.length ** 2);
  for (const [at, { kinds }] of tokens.entries()) {
    if (kinds.length === 0) continue;
    const before = wordAt(tokens, at - 1);
    const behind = wordAt(tokens, at + 1);
    for (const kind of kinds) {
      named(`k:${kind}`);
      named(`d:${group}-${kind}`);
      named(`n:${before}<${kind}`);
      named(`n:${kind}>${behind}`);
    }
    const last = Math.min(tokens.length - 1, at + REACH);
    for (let next = at + 1; next <= last; next += 1)
      tellPairs(kinds, tokens[next]?.kinds, next - at, group, told, named);
  }
}

interface PairNames extends Readonly<Record<'far' | 'close' | 'any' | 'main' | 'beside', string>> {
  /** Its number among all pairs. */
  readonly at: number;
}

/** How near a pair was told already: it is told once, and only what is nearer again. */
const FAR = 1;
const NEAR = 2;
const BESIDE = 3;

/** The names of two kinds by how near they stand, put together once: most of what is told of a statement. */
const PAIR_NAMES: ReadonlyMap<StrengthKind, ReadonlyMap<StrengthKind, PairNames>> = new Map(
  STRENGTH_KINDS.map((kind, row) => [
    kind,
    new Map(
      STRENGTH_KINDS.map((other, column) => [
        other,
        {
          at: row * STRENGTH_KINDS.length + column,
          far: `p:${kind}>${other}`,
          close: `p:${kind}>>${other}`,
          any: `d:any-${kind}>>${other}`,
          main: `d:main-${kind}>>${other}`,
          beside: `p:${kind}>>>${other}`,
        },
      ]),
    ),
  ]),
);

function tellPairs(
  kinds: readonly StrengthKind[],
  others: readonly StrengthKind[] = [],
  distance: number,
  group: 'any' | 'main',
  told: Uint8Array,
  named: Named,
): void {
  const near = distance === 1 ? BESIDE : distance > CLOSE ? FAR : NEAR;
  for (const kind of kinds)
    for (const other of others) {
      const names = PAIR_NAMES.get(kind)?.get(other);
      const before = names === undefined ? BESIDE : (told[names.at] ?? 0);
      if (names === undefined || before >= near) continue;
      told[names.at] = near;
      if (before === 0) named(names.far);
      if (near === FAR) continue;
      if (before < NEAR) {
        named(names.close);
        named(names[group]);
      }
      if (near === BESIDE) named(names.beside);
    }
}

function tellOrder(tokens: readonly StrengthToken[], group: string, named: Named): void {
  const all = new Set(tokens.flatMap(({ kinds }) => kinds));
  for (const kind of LEADING) {
    if (all.has(kind)) continue;
    named(`o:${kind}`);
    named(`d:${group}-no-${kind}`);
  }
  const signature = signatureOf(all);
  named(`s:${signature}`);
  named(`s:${group}-${signature}`);
  const leading = listLeading(tokens);
  named(`f:${group}-${leading[0] ?? 'none'}`);
  for (let at = 0; at <= leading.length; at += 1)
    named(`q:${leading[at - 1] ?? '^'}>${leading[at] ?? '$'}`);
  const causes = Math.min(3, tokens.filter(({ kinds }) => kinds.includes('cause')).length);
  named(`c:${String(causes)}`);
}

/** Does `that` at this place hand over what was found? */
function handsOver(tokens: readonly StrengthToken[], at: number): boolean {
  if (tokens[at]?.word !== 'that') return false;
  return tokens
    .slice(Math.max(0, at - BEFORE_THAT), at)
    .some(({ kinds }) => kinds.includes('finding') || kinds.includes('suggests'));
}

/** The words of the clause that says what was found: behind "we found that", before "which ..." or "suggesting ...". */
function cutMainClause(tokens: readonly StrengthToken[]): readonly StrengthToken[] {
  const start = tokens.findIndex((_, at) => at < LAST_THAT && handsOver(tokens, at)) + 1;
  const end = tokens.findIndex(
    ({ word }, at) => at >= start + LEAST_CLAUSE && ENDS_CLAUSE.has(word),
  );
  return tokens.slice(start, end < 0 ? tokens.length : end);
}

function tellMainClause(clause: readonly StrengthToken[], group: string, named: Named): void {
  const all = new Set(clause.flatMap(({ kinds }) => kinds));
  for (const kind of all) {
    named(`m:${kind}`);
    named(`m:${group}-${kind}`);
  }
  named(`m:s${signatureOf(all)}`);
  const leading = listLeading(clause);
  named(`m:f${group}-${leading[0] ?? 'none'}`);
  named(`m:l${group}-${leading.at(-1) ?? 'none'}`);
  named(`m:q${leading.slice(0, 3).join('>')}`);
}

const signatureOf = (all: ReadonlySet<StrengthKind>): string =>
  SIGNATURE.map((kind) => (all.has(kind) ? '1' : '0')).join('');

/** What each word that leads is first taken for, in their order. */
const listLeading = (tokens: readonly StrengthToken[]): StrengthKind[] =>
  tokens.flatMap(({ kinds }) => LEADING.find((kind) => kinds.includes(kind)) ?? []);
