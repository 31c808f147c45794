/**
 * Builds text with HTML's rules for blanks: runs of them are one, none at the ends of lines.
 * Line ends, list marks and cell bars are written only once words follow them.
 */
export class TextBuilder {
  readonly #parts: string[] = [];
  /** "", " ", or line ends that are due before the next words. */
  #gap = '';
  #mark = '';
  #bars = 0;
  #rowHasWords = false;
  #isFresh = true;

  /** Adds words; a run of ASCII blanks counts as one, a no-break space as a letter. */
  addText(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    const words = collapsed.replace(/^ | $/g, '');
    if (collapsed.startsWith(' ')) this.#addBlank();
    if (words === '') return;
    this.#write(words);
    if (collapsed.endsWith(' ')) this.#addBlank();
  }

  /** Adds text whose blanks and line ends count. */
  addPreformatted(text: string): void {
    if (text !== '') this.#write(text);
  }

  /** What follows starts a new line (1) or a new paragraph (2); nothing at the start of an item or cell. */
  breakLine(lines: 1 | 2): void {
    if (this.#isFresh) return;
    const due = this.#gap === ' ' ? 0 : this.#gap.length;
    this.#gap = '\n'.repeat(Math.max(due, lines));
  }

  /** Adds one more line end, two at most: a `<br>`. */
  addLineEnd(): void {
    if (!this.#isFresh) this.#gap = this.#gap.startsWith('\n') ? '\n\n' : '\n';
  }

  /** Starts a list item with its mark ("- "). */
  startItem(mark: string): void {
    this.breakLine(1);
    this.#mark = mark;
    this.#isFresh = true;
  }

  /** Ends a list item; one without words leaves no mark. */
  endItem(): void {
    this.#mark = '';
    this.#isFresh = this.#parts.length === 0;
    this.breakLine(1);
  }

  /** Starts a table row. */
  startRow(): void {
    this.breakLine(1);
    this.#bars = 0;
    this.#rowHasWords = false;
  }

  /** Starts a table cell; each but the first of its row has a bar before it. */
  startCell(isFirst: boolean): void {
    if (!isFirst) {
      this.#bars++;
      if (this.#rowHasWords) this.#gap = '';
    }
    this.#isFresh = true;
  }

  /** Ends a table row: bars without words behind them go. */
  endRow(): void {
    this.#bars = 0;
    this.#isFresh = this.#parts.length === 0;
    this.breakLine(1);
  }

  toString(): string {
    return this.#parts.join('');
  }

  #addBlank(): void {
    if (!this.#isFresh && this.#gap === '') this.#gap = ' ';
  }

  #write(text: string): void {
    const bars =
      this.#bars === 0 ? '' : `${this.#rowHasWords ? ' ' : ''}${'| '.repeat(this.#bars)}`;
    this.#parts.push(this.#gap, this.#mark, bars, text);
    this.#gap = '';
    this.#mark = '';
    this.#bars = 0;
    this.#rowHasWords = true;
    this.#isFresh = false;
  }
}
