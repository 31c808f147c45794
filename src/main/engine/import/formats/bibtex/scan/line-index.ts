/** The lines of a text whose line ends are single line feeds. */
export class LineIndex {
  private readonly starts: number[] = [0];

  public constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.starts.push(at + 1);
    }
  }

  /** The number of the line in which a place stands, from 1. */
  public lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Where the line begins in which a place stands. */
  public startOfLine(offset: number): number {
    return this.starts[this.lineAt(offset) - 1]!;
  }
}
