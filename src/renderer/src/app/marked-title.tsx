import type { ReactElement, ReactNode } from 'react';
import type { Part } from './palette-filter.ts';

interface MarkedTitleProps {
  readonly text: string;
  /** In order, not overlapping. */
  readonly parts: readonly Part[];
}

/** A title with what was typed in bold. */
export function MarkedTitle({ text, parts }: MarkedTitleProps): ReactElement {
  const drawn: ReactNode[] = [];
  let at = 0;
  for (const part of parts) {
    drawn.push(text.slice(at, part.start));
    drawn.push(<b key={part.start}>{text.slice(part.start, part.end)}</b>);
    at = part.end;
  }
  drawn.push(text.slice(at));
  return <>{drawn}</>;
}
