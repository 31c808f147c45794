/** What the library of the story holds. The texts were written for it; no such study exists. */
export const TEXTS = {
  finches: `Warm nests and the hatching of zebra finches

We asked whether zebra finches (Taeniopygia guttata) hatch earlier in warmed nests. A total of 48 eggs were laid by 16 pairs. Eggs in warmed nests hatched 1.4 days earlier than those in plain nests. Of the warmed eggs, two did not hatch. We did not follow the chicks after they had left the nest, so that later harm cannot be excluded.`,
  report: `Warm nests give finches a head start

Finches leave the egg more than a day early when their nest is warmed, researchers say. The team watched 48 eggs in aviaries by the sea. “It is a small study,” said a biologist who took no part in it. Nobody knows yet whether the birds live longer.`,
  sheep: `Selenium in the feed of ewes before mating

Ewes were fed selenium for six weeks before mating. We enrolled 120 ewes on four farms. Lambing rate was higher in fed ewes than in controls (82% vs 71%, p = 0.03). Three ewes lost weight and were taken out of the trial. Our results may not hold for other breeds.`,
  mistake: `A text that was imported by mistake

This page says that the shop is closed on Mondays.`,
} as const;

/** The report as it was later corrected: one sentence is gone, one stands in another place. */
export const CORRECTED_REPORT = `Warm nests give finches a head start

Finches leave the egg more than a day early when their nest is warmed, researchers say. Nobody knows yet whether the birds live longer. Chicks were weighed each week. The team watched 48 eggs in aviaries by the sea.`;
