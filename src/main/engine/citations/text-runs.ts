import type { TextMark, TextRun } from '../../../shared/domain/citation-note.ts';
import type { CitationRun } from '../../../shared/domain/citation-run.ts';
import type { BibliographyEntry } from './processor.ts';

/** A run of a citation as notes and the window have it. */
export function toTextRun({
  text,
  italic,
  bold,
  smallCaps,
  underline,
  vertical,
  href,
}: CitationRun): TextRun {
  const marks: (TextMark | false | undefined)[] = [
    bold && 'bold',
    italic && 'italic',
    underline && 'underline',
    smallCaps && 'small_caps',
    vertical === 'super' && 'superscript',
    vertical === 'sub' && 'subscript',
  ];
  return {
    text,
    marks: marks.filter((mark) => mark !== false && mark !== undefined),
    link: href ?? null,
  };
}

/** A line of a bibliography: what stands in the margin, a blank, and the work. */
export function referenceRuns({
  label,
  runs,
}: Pick<BibliographyEntry, 'label' | 'runs'>): TextRun[] {
  return [
    ...label.map(toTextRun),
    ...(label.length === 0 ? [] : [{ text: ' ', marks: [], link: null }]),
    ...runs.map(toTextRun),
  ];
}
