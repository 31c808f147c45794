import { useMemo, type ReactElement } from 'react';
import type { AnalysedArticle } from './analysed-table.ts';
import { drawBoxes } from './boxes.tsx';
import { Picture } from './picture.tsx';
import { safetyLines } from './safety-lines.ts';

interface SafetyPictureProps {
  readonly articles: readonly AnalysedArticle[];
  readonly selected: string | null;
  readonly fileName: string;
}

/** What is stated about safety, a box for each statement; nothing where nothing is. */
export function SafetyPicture({
  articles,
  selected,
  fileName,
}: SafetyPictureProps): ReactElement | null {
  const lines = useMemo(() => safetyLines(articles), [articles]);
  if (lines.length === 0) return null;
  return (
    <Picture
      title="Safety"
      hint="one box for each statement; dashed: suggested"
      fileName={`${fileName}-safety`}
      marks={lines.flatMap(({ marks }) => marks)}
      draw={(width) =>
        drawBoxes(
          lines.map(({ category: name, marks }) => ({ name, marks })),
          width,
          selected,
        )
      }
      text={lines.map(
        ({ category, marks }) =>
          `${category}: ${marks.map(({ label, suggested }) => `${label}${suggested ? ', suggested' : ''}`).join('; ')}.`,
      )}
      table={{
        head: ['Category', 'Article', 'Claim', 'State'],
        rows: lines.flatMap(({ category, marks }) =>
          marks.map(({ label, claim }) => [category, label, claim.code, claim.status]),
        ),
      }}
    />
  );
}
