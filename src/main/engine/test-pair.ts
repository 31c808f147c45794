/** A paper and its report, which differ in strength, in a caveat and in a number. */
export const PAPER = `Night work and stroke among bakers

We followed 4,112 women who bake for eleven years. In conclusion, night work was associated with a higher risk of stroke in bakers. The study cannot show that night work causes strokes.`;
export const NEWS = `Night shifts cause strokes

Working at night causes strokes in bakers, researchers have found. They followed 4,211 women who bake for eleven years.`;
