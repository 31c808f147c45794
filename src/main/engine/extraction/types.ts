import type {
  CommonKind,
  CommonValue,
  FieldConfidence,
  Speaker,
} from '../../../shared/domain/claim.ts';

/** A place in the text exactly as given: UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Who speaks, by kind and, where the article tells it, by name. */
export interface Voice {
  readonly speaker: Speaker;
  readonly name: string | null;
}

/** A claim that a rule proposes, tied to the exact words. Nothing is saved until a reader accepts it. */
export interface Suggestion extends TextSpan {
  readonly value: CommonValue;
  /** `text.slice(start, end)`. */
  readonly quote: string;
  readonly speaker: Speaker | null;
  /** The speaker as the text names them; null where it does not. */
  readonly speakerName: string | null;
  /** One line in the style of a reader's statement; empty where the value says it all. */
  readonly statement: string;
  /** Names the rule, for example `count.noun`. */
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** Calibrated on development text: what says 0.9 is right about 9 times in 10. */
  readonly confidence: number;
  /** How sure the rule is of fields that it weighs apart, calibrated alike. */
  readonly fieldConfidence: FieldConfidence;
}

/** A kind of claim that the text states nowhere. */
export interface StatedNowhere {
  readonly kind: CommonKind;
  readonly sentencesRead: number;
  readonly ruleVersion: number;
}

export interface Extraction {
  /** Best first within a kind; kinds in the order of `COMMON_KINDS`. */
  readonly suggestions: readonly Suggestion[];
  readonly none: readonly StatedNowhere[];
  readonly sentencesRead: number;
  /** The language the text was taken for (BCP 47); rules speak only for `en`. */
  readonly language: string;
}
