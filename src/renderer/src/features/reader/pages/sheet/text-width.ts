/** How wide words are, in CSS pixels, at a size of 100 pixels in the face of the text layer. */
export type MeasureText = (text: string) => number;

/** The face in which words are laid over a page, invisibly. */
export const LAYER_FACE = 'serif';

/** A measure of its own; null where nothing can be measured. */
export function createMeasure(): MeasureText | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  context.font = `100px ${LAYER_FACE}`;
  return (text) => context.measureText(text).width;
}
