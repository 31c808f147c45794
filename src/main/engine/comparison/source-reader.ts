import { findAdvice } from '../../../shared/domain/comparison/advice.ts';
import { findCaveats } from '../../../shared/domain/comparison/caveats.ts';
import { findHedge } from '../../../shared/domain/comparison/hedges.ts';
import { findGroupWords } from '../../../shared/domain/comparison/population.ts';
import type {
  ReadStatement,
  SourceReading,
} from '../../../shared/domain/comparison/source-reading.ts';
import { readSpecies } from '../../../shared/domain/comparison/headline-leap.ts';
import type { SourcePlace } from '../../../shared/domain/comparison/source-place.ts';
import { STRENGTHS } from '../../../shared/domain/comparison/strength.ts';
import type { StatementRole, ToldStrength } from '../../../shared/domain/comparison/strength.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import { readQuantities } from './read-quantities.ts';
import { StrengthJudge } from './strength/strength-judge.ts';
import type { StatementPlace } from './strength/strength-features.ts';

/** A source as it is handed in. */
export interface Source {
  readonly title: string;
  readonly text: string;
  readonly role: StatementRole;
}

/** A report says what was found in so many of its first sentences; a paper in so many of its last. */
const MOST_ASKED = 6;
/** Of those, so many that tell of a relation are asked which is the strongest. */
const RELEVANT = 2;
/** Shorter lines are datelines, bylines and headings. */
const LEAST_CHARACTERS = 40;
const CONCLUDES =
  /\bconclu(?:de|des|ded|sions?)\b|\b(?:our|these|this) (?:findings?|results?|data|study|analysis|trial) (?:suggest|indicate|show|demonstrate|support|confirm|provide)|\bin summary\b|\bwe (?:found|show|demonstrate) that\b/i;

/** Reads sources for what is held against other sources. Keeps nothing of a text. */
export class SourceReader {
  readonly #judge = new StrengthJudge();

  /** Reads a source from end to end. Linear. */
  read({ title, text, role }: Source): SourceReading {
    const sentences = splitSentences(text);
    const main = this.#findMain(text, sentences, title, role);
    return {
      sentences,
      headline:
        title === ''
          ? null
          : readStatement(
              title,
              this.#judgeStatement(title, { part: 'title', start: 0, end: title.length }, role),
            ),
      main,
      caveats: findCaveats(text, sentences),
      quantities: sentences.flatMap(({ start, end }) => readQuantities(text, start, end)),
      advice: findAdvice(text, sentences),
      species: readSpecies({
        title,
        text,
        sentences,
        main: main?.place ?? null,
        isPaper: role === 'paper',
      }),
    };
  }

  /**
   * The sentence that says best what was found. Readers who coded reports took the strongest of the first two that tell of
   * it (InSciOut); in a paper it is the last that concludes. Null of a text without any sentence long enough.
   */
  #findMain(
    text: string,
    sentences: readonly Sentence[],
    title: string,
    role: StatementRole,
  ): ReadStatement | null {
    const asked = sentences.filter(({ start, end, heading }) => {
      const isTitle = text.slice(start, end) === title;
      return !heading && !isTitle && end - start >= LEAST_CHARACTERS;
    });
    const judge = ({ start, end }: Sentence): JudgedStatement =>
      this.#judgeStatement(text, { part: 'text', start, end }, role);
    const candidates = role === 'paper' ? listConcluding(text, asked) : asked;
    const picked = pickStrongest(candidates.slice(0, MOST_ASKED), judge);
    return picked === null ? null : readStatement(text, picked);
  }

  #judgeStatement(whole: string, place: SourcePlace, role: StatementRole): JudgedStatement {
    const { start, end, part } = place;
    const kind: StatementPlace = part === 'title' ? 'title' : 'main';
    const told = this.#judge.judge({ text: whole.slice(start, end), role, place: kind });
    return { place, role, told };
  }
}

/** A statement of which it is known how strong it is. */
interface JudgedStatement {
  readonly place: SourcePlace;
  readonly role: StatementRole;
  readonly told: ToldStrength;
}

/** The sentences that conclude, the last first; all of them where none says that it does. */
function listConcluding(text: string, sentences: readonly Sentence[]): Sentence[] {
  const concluding = sentences.filter(({ start, end }) => CONCLUDES.test(text.slice(start, end)));
  return (concluding.length > 0 ? concluding : sentences).slice(-MOST_ASKED).toReversed();
}

/** What else the words of a statement tell. */
function readStatement(whole: string, { place, role, told }: JudgedStatement): ReadStatement {
  const { start, end } = place;
  const text = whole.slice(start, end);
  const hedge = findHedge(text);
  const shift = <One extends { start: number; end: number }>(span: One): One => ({
    ...span,
    start: span.start + start,
    end: span.end + start,
  });
  return {
    place,
    role,
    chances: told.chances,
    words: told.words,
    shownAs: told.shownAs.map((word) => (word === null ? null : shift(word))),
    hedge: hedge === null ? null : shift(hedge),
    groups: findGroupWords(text).map(shift),
  };
}

const rank = ({ told }: JudgedStatement): number => STRENGTHS.indexOf(told.level);

/** The strongest of the first few that tell of a relation; else the first of all. What is behind those is not read. */
function pickStrongest(
  sentences: readonly Sentence[],
  judge: (sentence: Sentence) => JudgedStatement,
): JudgedStatement | null {
  const relevant: JudgedStatement[] = [];
  let first: JudgedStatement | null = null;
  for (const sentence of sentences) {
    const statement = judge(sentence);
    first ??= statement;
    if (statement.told.level !== 'none') relevant.push(statement);
    if (relevant.length === RELEVANT) break;
  }
  const [strongest] = relevant.toSorted((one, other) => rank(other) - rank(one));
  return strongest ?? first;
}
