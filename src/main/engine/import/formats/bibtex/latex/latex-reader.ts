import { shiftedText } from '../../../../../../shared/domain/shifted-text.ts';
import {
  ACCENTS,
  BARE_ACCENTS,
  BLACKBOARD,
  FUNCTIONS,
  SIGNS,
  SILENT,
  UNSEEN,
} from './latex-signs.ts';
import { JOURNAL_MACROS } from './journal-macros.ts';

/** Groups that stand deeper in others are read as if they were not groups. */
const MAX_DEPTH = 60;
/** A formula in a title or an abstract is shorter; what is longer are two sums of dollars. */
const MAX_FORMULA = 300;

/** Addresses and numbers are shorter. */
const MAX_VERBATIM = 4000;

const PLAIN = /[^\\{}$~`'\-^_]+/y;
const LETTERS = /[a-zA-Z]+\*?/y;
/** Reads LaTeX once, from its beginning to its end, as text whose blanks are not yet folded. */
export class LatexReader {
  private at = 0;
  private isMath = false;
  /** Open braces that are read as if they were not there. */
  private flat = 0;
  private readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }

  public read(): string {
    return this.readGroup(0);
  }

  /** Up to the closing brace of a group, or to the end where depth is 0. */
  private readGroup(depth: number): string {
    let out = '';
    while (this.at < this.text.length) {
      PLAIN.lastIndex = this.at;
      const plain = PLAIN.exec(this.text)?.[0] ?? '';
      out += plain;
      this.at += plain.length;
      const sign = this.text[this.at];
      if (sign === undefined) break;
      if (sign === '}') {
        this.at += 1;
        if (this.flat > 0) this.flat -= 1;
        else if (depth > 0) return out;
      } else out += this.readSign(sign, depth);
    }
    return out;
  }

  private readSign(sign: string, depth: number): string {
    if (sign === '\\') return this.readCommand(depth);
    if (sign === '{') return this.openGroup(depth);
    if (sign === '$') return this.readDollar();
    if (sign === '-') return this.readRun('-', ['-', '–', '—']);
    if (sign === '`') return this.readRun('`', ['`', '“']);
    if (sign === "'")
      return this.isMath ? this.readRun("'", ['′', '″']) : this.readRun("'", ["'", '”']);
    this.at += 1;
    if (sign === '~') return ' ';
    if (!this.isMath) return sign;
    return shiftedText(sign === '^' ? 'sup' : 'sub', this.readArgument(depth));
  }

  private openGroup(depth: number): string {
    this.at += 1;
    if (depth < MAX_DEPTH) return this.readGroup(depth + 1);
    this.flat += 1;
    return '';
  }

  /** A run of one sign, by its length: dashes and quotation marks. */
  private readRun(sign: string, forms: readonly string[]): string {
    let length = 1;
    while (length < forms.length && this.text[this.at + length] === sign) length += 1;
    if (this.isMath && sign === '-') length = 1;
    this.at += length;
    return forms[length - 1]!;
  }

  /** A dollar sign that begins or ends a formula, or stands for money. */
  private readDollar(): string {
    const { text, at } = this;
    this.at += 1;
    if (this.isMath) {
      this.isMath = false;
      return '';
    }
    const close = text.indexOf('$', at + 1);
    const formula = close < 0 || close - at > MAX_FORMULA ? null : text.slice(at + 1, close);
    if (formula === null || text[close - 1] === '\\') return '$';
    const isFormula =
      /[\\^_{}]/.test(formula) ||
      /^[-+<>=*/|]+$/.test(formula) ||
      (formula.trim() === formula && !/\d/.test(text[close + 1] ?? ''));
    this.isMath = isFormula && formula !== '';
    if (formula === '') this.at += 1;
    return isFormula ? '' : '$';
  }

  /** What a command applies to: a group, a command, or one character. */
  private readArgument(depth: number): string {
    this.skipBlanks();
    const sign = this.text[this.at];
    if (sign === undefined || sign === '}') return '';
    if (sign === '{') return this.openGroup(depth);
    if (sign === '\\') return depth < MAX_DEPTH ? this.readCommand(depth + 1) : '';
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += character.length;
    return character;
  }

  private readCommand(depth: number): string {
    this.at += 1;
    LETTERS.lastIndex = this.at;
    const word = LETTERS.exec(this.text)?.[0];
    if (word === undefined) return this.readSignCommand(depth);
    this.at += word.length;
    const name = word.replace('*', '');
    const sign = SIGNS.get(name) ?? JOURNAL_MACROS.get(name);
    if (sign !== undefined) {
      if (!this.isMath || /^\p{L}?$/u.test(sign)) this.skipBlanks();
      return sign + word.slice(name.length);
    }
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return this.readAccent(accent, name, depth);
    if (SILENT.has(name)) {
      this.skipBlanks();
      return '';
    }
    if (FUNCTIONS.has(name)) return name;
    const unseen = UNSEEN.get(name);
    if (unseen !== undefined) {
      for (let nth = 0; nth < unseen; nth += 1) this.readArgument(depth);
      return '';
    }
    return this.readKnown(name, word, depth) ?? this.readUnknown(word);
  }

  /** Commands of one sign: escaped signs, accents, blanks of some width, formulas. */
  private readSignCommand(depth: number): string {
    const sign = this.text[this.at];
    if (sign === undefined) return '\\';
    this.at += 1;
    const accent = ACCENTS.get(sign);
    if (accent !== undefined) return this.readAccent(accent, sign, depth);
    if (/[\s,;:\\]/.test(sign)) return ' ';
    if (/[-/!@*+]/.test(sign)) return '';
    if (sign === '|') return '‖';
    if (/[()[\]]/.test(sign)) {
      this.isMath = /[([]/.test(sign);
      return '';
    }
    return sign;
  }

  private readAccent(accent: string, name: string, depth: number): string {
    const letters = this.readArgument(depth);
    const [first, ...rest] = letters;
    if (first === undefined) return BARE_ACCENTS[name] ?? '';
    if (name === 'overline') return [...letters].map((letter) => letter + accent).join('');
    // A letter without its dot is there to take the accent: í is one letter.
    const base = accent < '\u0323' ? first.replace('ı', 'i').replace('ȷ', 'j') : first;
    return base + accent + rest.join('');
  }

  /** Commands whose arguments are more than text. */
  private readKnown(name: string, word: string, depth: number): string | null {
    switch (name) {
      case 'textsuperscript':
      case 'sp':
        return shiftedText('sup', this.readArgument(depth));
      case 'textsubscript':
      case 'sb':
        return shiftedText('sub', this.readArgument(depth));
      case 'enquote':
      case 'mkbibquote':
        return word.endsWith('*')
          ? `‘${this.readArgument(depth)}’`
          : `“${this.readArgument(depth)}”`;
      case 'href':
      case 'textcolor':
        this.readArgument(depth);
        return this.readArgument(depth);
      case 'url':
      case 'path':
        return this.readVerbatim();
      case 'frac':
        return `${this.readArgument(depth)}/${this.readArgument(depth)}`;
      case 'sqrt':
        return `√${this.readArgument(depth)}`;
      case 'mathbb':
        return this.readArgument(depth).replace(/[CHNPQRZ]/g, (letter) => BLACKBOARD[letter]!);
      case 'ensuremath':
        return this.readFormula(depth);
      case 'symbol':
      case 'char':
        return this.readCharacter(this.readVerbatim());
      case 'ElsevierGlyph':
        return this.readCharacter(`"${this.readVerbatim()}`);
      default:
        return null;
    }
  }

  private readFormula(depth: number): string {
    const before = this.isMath;
    this.isMath = true;
    const formula = this.readArgument(depth);
    this.isMath = before;
    return formula;
  }

  /** The argument as it is written; without braces the word that follows. */
  private readVerbatim(): string {
    this.skipBlanks();
    const { text, at } = this;
    const ahead = text.slice(at, at + MAX_VERBATIM);
    const close = text[at] === '{' ? ahead.indexOf('}') : -1;
    const words = close < 0 ? /^[^\s{}]*/.exec(ahead)![0] : ahead.slice(1, close);
    this.at = close < 0 ? at + words.length : at + close + 1;
    return words.replace(/\\(?=[_%&#~])/g, '');
  }

  /** A character by its number: 233, "E9 (of 16) or '351 (of 8). */
  private readCharacter(number: string): string {
    const base = number.startsWith('"') ? 16 : number.startsWith("'") ? 8 : 10;
    const code = Number.parseInt(number.replace(/^["']/, ''), base);
    return code > 31 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  }

  private readUnknown(word: string): string {
    let behind = this.at;
    while (/[ \t]/.test(this.text[behind] ?? '')) behind += 1;
    if (this.text[behind] !== '{') return `\\${word}`;
    this.at = behind;
    return '';
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}
