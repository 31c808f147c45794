import type { Reader } from '../../../src/main/engine/extraction/reader.ts';
import { summarizeTallies } from '../measured.ts';
import type { Measured } from '../measured.ts';
import {
  joinTexts,
  readNumbersAndSafety,
  readOwnTexts,
  readPlacedLabels,
  readTexts,
} from '../wide-labels/labelled-texts.ts';
import type { Part } from '../wide-labels/placed-labels.ts';
import { compareReaders, printAgreement } from './agreement.ts';
import { ABSURD, measureTexts } from './measure-texts.ts';
import type { MeasuredKind, MeasuredText } from './measure-texts.ts';
import {
  groupTexts,
  listMetrics,
  printCalibration,
  printErrors,
  printGroups,
  talliesOf,
} from './print-wide.ts';

/** Measures the suggestions for the whole texts of a part that readers labelled. */
export function measurePart(part: Part, reader: Reader): MeasuredText[] {
  const labels = [...readPlacedLabels(part), ...readNumbersAndSafety(part)];
  return measureTexts(joinTexts(labels, readTexts(labels, readOwnTexts())), reader);
}

/** Prints what was measured of labelled texts: by genre and field, how sure the rules were, and one kind's errors. */
export function printTexts(texts: readonly MeasuredText[], errorsOf: MeasuredKind | null): void {
  if (errorsOf !== null) printErrors(texts, errorsOf);
  printCalibration(texts);
  printGroups(groupTexts(texts), listMetrics(texts));
}

/** Prints how far two readers agree on the texts that both labelled, of both parts. */
export function printReaders(): void {
  const second = readPlacedLabels('second-reader');
  const ids = new Set(second.map(({ id }) => id));
  const first = (['dev', 'aside'] as const).flatMap(readPlacedLabels);
  const shared = first.filter(({ id }) => ids.has(id));
  const texts = joinTexts(shared, readTexts(shared, readOwnTexts()));
  printAgreement(
    texts.flatMap((one) => {
      const other = second.find(({ id }) => id === one.labels.id);
      return other === undefined ? [] : [compareReaders(one, other)];
    }),
  );
}

/**
 * The lines of the accuracy file for labelled texts: all of them, and those of each genre and wider field. What is
 * absurd is of no kind and stays out.
 */
export function summarizeTexts(texts: readonly MeasuredText[]): Measured[] {
  return groupTexts(texts).flatMap((group) =>
    listMetrics(group.texts).flatMap((metric) => {
      if (metric === ABSURD) return [];
      const tallies = talliesOf(group, metric);
      const source = `labelled-${group.name}`;
      return tallies.length === 0 ? [] : [summarizeTallies(source, metric, tallies)];
    }),
  );
}
