import type { Random } from './random.ts';

const ANIMALS = ['mice', 'zebrafish', 'sheep', 'honeybees', 'rats', 'domestic cats', 'salmon'];
const FINDINGS = [
  'slept longer than controls',
  'gained less weight (p = 0.03)',
  'showed no difference in survival',
  'carried more parasites',
  'learned the maze in half the time',
];
const CAUTIONS = [
  'The sample was small and the trial was not blinded.',
  'Two animals died, and three had a fever.',
  'Whether this holds in people is unknown.',
  'No adverse events were reported.',
  'The authors warn that the follow-up was short.',
];
const FILLERS = [
  'The season was wet.',
  'Measurements were taken twice a day, at dawn and at dusk.',
  'Älteste Beobachtungen nennen “Nachtfalter” 🦋 am Licht.',
  'Funding came from a trust; the funder had no part in the work.',
];

/** A short article in English, with things that the rules find; a different one each time. */
export function writeText(random: Random): string {
  const animals = random.pick(ANIMALS);
  const place = `${random.pick(['Pier', 'Valley', 'Ward', 'Field'])} ${String(random.int(0, 999_999))}`;
  const paragraphs = Array.from({ length: 2 + random.int(0, 3) }, () => {
    const sentences = Array.from({ length: 2 + random.int(0, 4) }, () =>
      random.pick([
        `We enrolled ${String(2 + random.int(0, 399))} ${animals}; ${String(1 + random.int(0, 59))} were analysed.`,
        `Treated ${animals} ${random.pick(FINDINGS)}.`,
        random.pick(CAUTIONS),
        random.pick(FILLERS),
      ]),
    );
    return sentences.join(' ');
  });
  return `${animals} of ${place}\n\n${paragraphs.join('\n\n')}`;
}

/** A word that search finds nowhere else. */
export function writeWord(random: Random): string {
  return `word${random.int(0, 0xffff_ffff).toString(36)}`;
}
