import type { ReactElement, ReactNode } from 'react';
import type { MarkedText } from '../../../shared/domain/search-hit.ts';

interface MarkedLineProps {
  readonly line: MarkedText;
}

/** A line with what matched in `<mark>`. Marks are in order and do not overlap. */
export function MarkedLine({ line }: MarkedLineProps): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of line.marks) {
    if (mark.start < at) continue;
    parts.push(line.text.slice(at, mark.start));
    parts.push(<mark key={mark.start}>{line.text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(line.text.slice(at));
  return <>{parts}</>;
}
