import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { classes } from '../../../lib/classes.ts';
import type { TextMark } from './marks.ts';
import type { Segment } from './segments.ts';
import styles from './article-text.module.css';

interface SegmentViewProps {
  readonly segment: Segment<TextMark>;
  readonly selected: string | null;
  readonly hovered: string | null;
}

/**
 * A run of text with its marks around it: the shortest accepted mark is filled, longer ones and
 * suggestions are rules under it. The codes of marks that end here stand above their end as
 * generated content, and take no room in the line.
 */
export function SegmentView({ segment, selected, hovered }: SegmentViewProps): ReactElement {
  const filled = segment.marks.findLast((mark) => mark.look === 'accepted');
  // Over a letter or two the codes would run into those of the segment before.
  const isShort = segment.text.length < 3;
  let rules = 0;
  let content: ReactNode = segment.text;
  for (const mark of segment.marks.toReversed()) {
    const look =
      mark.look === 'suggested' ? styles.suggested : mark === filled ? styles.filled : styles.ruled;
    if (mark !== filled) rules += 1;
    content = (
      <mark
        data-mark={mark.key}
        className={classes(
          styles.mark,
          mark.tone,
          look,
          mark !== filled && rules > 1 && styles.lower,
          mark.key === hovered && styles.hovered,
          mark.key === selected && styles.selected,
        )}
      >
        {content}
      </mark>
    );
  }
  return (
    <>
      {content}
      {segment.ending.length === 0 ? null : (
        <span aria-hidden="true" className={styles.codes}>
          {segment.ending.map((mark, at) => (
            <span
              key={mark.quoteId}
              data-code={mark.code}
              data-mark={mark.key}
              className={classes(styles.code, isShort && styles.onwards, mark.tone)}
              style={
                {
                  '--room': charactersOf(
                    isShort ? segment.ending.slice(0, at) : segment.ending.slice(at + 1),
                  ),
                } as CSSProperties
              }
            />
          ))}
        </span>
      )}
    </>
  );
}

/** The room that codes take beside each other, in characters, with their gaps. */
function charactersOf(marks: readonly TextMark[]): number {
  return marks.reduce((sum, { code }) => sum + code.length + 0.7, 0);
}
