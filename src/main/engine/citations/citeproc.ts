import type CSL from 'citeproc';
import { encodeText } from './encoded-runs.ts';

export type Citeproc = typeof CSL;

/** The output format of ours: marks around what is styled, and every text of an item encoded. */
export const RUNS = 'collate';

type Wrap = (state: unknown, text: string) => string;

const tagged =
  (name: string): Wrap =>
  (_state, text) =>
    text ? `<${name}>${text}</${name}>` : '';

interface State {
  getTerm(name: string): string;
}

/** Quotation marks of the language; called without a text for an apostrophe or a mark that stands alone. */
const quoted =
  (open: string, close: string, alone: (state: State) => string) =>
  (state: State, text?: string): string =>
    text === undefined ? alone(state) : `${state.getTerm(open)}${text}${state.getTerm(close)}`;

const FORMAT: Record<string, unknown> = {
  text_escape: (text: string | undefined) => encodeText(text ?? ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': tagged('i'),
  '@font-style/oblique': tagged('i'),
  '@font-style/normal': tagged('i-off'),
  '@font-variant/small-caps': tagged('sc'),
  '@font-variant/normal': tagged('sc-off'),
  '@font-weight/bold': tagged('b'),
  '@font-weight/normal': tagged('b-off'),
  '@font-weight/light': false,
  '@text-decoration/underline': tagged('u'),
  '@text-decoration/none': tagged('u-off'),
  '@vertical-align/sup': tagged('sup'),
  '@vertical-align/sub': tagged('sub'),
  '@vertical-align/baseline': tagged('base'),
  '@passthrough/true': (_state: unknown, text: string) => text,
  '@strip-periods/true': (_state: unknown, text: string) => text,
  '@strip-periods/false': (_state: unknown, text: string) => text,
  '@quotes/true': quoted('open-quote', 'close-quote', (state) => state.getTerm('open-quote')),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', () => '\u2019'),
  '@quotes/false': false,
  '@bibliography/entry': (_state: unknown, text: string) => text,
  '@display/block': tagged('block'),
  '@display/left-margin': tagged('margin'),
  '@display/right-inline': tagged('beside'),
  '@display/indent': tagged('indent'),
  '@showid/true': (_state: unknown, text: string) => text,
  '@URL/true': tagged('link'),
  '@DOI/true': tagged('doi'),
};

/**
 * The CSL processor, unmodified: loaded when something is first cited, with the output format that
 * `decodeRuns` reads. What it would log is dropped, and its faults are thrown as errors.
 */
export async function loadCiteproc(): Promise<Citeproc> {
  const { default: citeproc } = await import('citeproc');
  if (!(RUNS in citeproc.Output.Formats)) {
    citeproc.Output.Formats[RUNS] = FORMAT;
    citeproc.debug = () => undefined;
    citeproc.error = (message) => {
      throw new Error(message);
    };
  }
  return citeproc;
}
