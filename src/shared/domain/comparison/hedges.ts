/** A stretch of a text; offsets are UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words by which a statement is put with less than certainty. */
const HEDGE =
  /\b(?:may|might|could|suggest(?:s|ed|ing)?|hint(?:s|ed)?|appear(?:s|ed)?|seem(?:s|ed|ingly)?|possibl[ey]|potential(?:ly)?|perhaps|probabl[ey]|likely to|tentative(?:ly)?|preliminary|apparently)\b/i;
/** After a comparison "likely" counts and does not hedge: "twice as likely to". */
const LIKELY_COUNTS = /\b(?:more|less|as|twice|equally|most|least|un)[ -]?$/i;
/** "May" that is a month: "in May", "May 2016". In headlines the verb has a capital, too. */
const MONTH_AFTER = /\b(?:in|of|since|until|by|from|to|on|late|early|last|this|next|\d{1,2}) $/i;
const MONTH_BEFORE = /^(?:,? \d|\.$)/u;

/** The first word that hedges a statement, or null. Linear. */
export function findHedge(statement: string): Span | null {
  let from = 0;
  for (;;) {
    const match = HEDGE.exec(statement.slice(from));
    if (match === null) return null;
    const [written] = match;
    const start = from + match.index;
    const end = start + written.length;
    const before = statement.slice(Math.max(0, start - 12), start);
    const counts = written.toLowerCase() === 'likely to' && LIKELY_COUNTS.test(before);
    const isMonth =
      written === 'May' &&
      (MONTH_AFTER.test(before) || MONTH_BEFORE.test(statement.slice(end, end + 3)));
    if (!counts && !isMonth) return { start, end };
    from = end;
  }
}
