import type { Judgement } from '../../../src/main/engine/extraction/calibration.ts';
import type { Reader } from '../../../src/main/engine/extraction/reader.ts';
import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type { Tally } from '../tallies.ts';
import type { LabelledText } from '../wide-labels/labelled-texts.ts';
import { measureDesign, measureSetting, measureStatus } from './facts.ts';
import { measureFindings } from './findings.ts';
import { measureSafety } from './safety.ts';
import { measureSizes } from './sample-sizes.ts';
import { measureSpecies } from './species.ts';
import { tallyBoth } from './text-measure.ts';
import type { Disagreement, KindMeasure } from './text-measure.ts';

/** What is measured, by the word that `--errors` takes. */
export const MEASURED_KINDS = [
  'sizes',
  'species',
  'findings',
  'safety',
  'design',
  'status',
  'setting',
] as const;
export type MeasuredKind = (typeof MEASURED_KINDS)[number];

/** The metric that counts suggestions which say the opposite of what is labelled. */
export const ABSURD = 'absurd';

/** A labelled text with what was measured of the suggestions for it. */
export interface MeasuredText extends LabelledText {
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly judgements: Readonly<Record<string, readonly Judgement[]>>;
  readonly disagreements: Readonly<Partial<Record<MeasuredKind, readonly Disagreement[]>>>;
}

/** Reads each labelled text by the rules and measures the suggestions by its labels. */
export function measureTexts(texts: readonly LabelledText[], reader: Reader): MeasuredText[] {
  return texts.map((one) => measureText(one, reader.extract(one.text).suggestions, reader));
}

function measureKinds(
  text: LabelledText,
  suggestions: readonly Suggestion[],
  reader: Reader,
): Readonly<Partial<Record<MeasuredKind, KindMeasure>>> {
  const { labels } = text;
  if (labels.only !== undefined)
    return {
      ...(labels.only.includes('sizes') ? { sizes: measureSizes(labels, suggestions) } : {}),
      safety: measureSafety(labels, suggestions),
    };
  return {
    sizes: measureSizes(labels, suggestions),
    species: measureSpecies(labels, suggestions, reader.tools.lexicon()),
    findings: measureFindings(labels, suggestions),
    safety: measureSafety(labels, suggestions),
    design: measureDesign(text, suggestions),
    status: measureStatus(text, suggestions),
    setting: measureSetting(text, suggestions),
  };
}

function measureText(
  text: LabelledText,
  suggestions: readonly Suggestion[],
  reader: Reader,
): MeasuredText {
  const kinds = measureKinds(text, suggestions, reader);
  const all = Object.values(kinds);
  const absurd = all.flatMap((kind) => kind.absurd);
  return {
    ...text,
    tallies: {
      ...joinRecords(all.map(({ tallies }) => tallies)),
      [ABSURD]: tallyBoth(absurd, []),
    },
    judgements: joinRecords(all.map(({ judgements }) => judgements)),
    disagreements: Object.fromEntries(
      Object.entries(kinds).map(([kind, { disagreements }]) => [kind, disagreements]),
    ),
  };
}

function joinRecords<Value>(
  records: readonly Readonly<Record<string, Value>>[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}
