import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { FINDING_TRAITS } from './finding-traits.ts';
import { ResultSignReader } from './result-signs.ts';

const { open, tools } = openTestReader();
const signs = new ResultSignReader(tools, tools.judgeWords(FINDING_TRAITS.judge));

function tell(sentence: string): string {
  const [read] = open(sentence).reads;
  if (read === undefined) return '';
  const { change, value } = signs.read(sentence, read);
  return `${change ?? '-'} ${value ?? '-'}`;
}

describe('ResultSignReader', () => {
  it.each([
    // Agriculture and ecology.
    ['increase better', 'Plots with clover gave a 12% higher yield of barley than bare plots.'],
    ['decrease worse', 'Wheat yield fell by 0.8 t/ha where the straw was removed.'],
    ['increase better', 'Hedgerows were associated with greater richness of hoverflies.'],
    ['increase worse', 'Losses of lambs were twice as high on the exposed slope.'],
    ['no_difference neutral', 'Germination did not differ between coated and bare seeds.'],
    ['no_difference neutral', 'Yields were 3% higher under clover (p = 0.41).'],
    ['increase better', 'Yields were 3% higher under clover (p = 0.01).'],
    ['decrease worse', 'Nearly half of the coral was lost in two years.'],
    ['decrease worse', 'Populations of curlews halved between the two counts.'],
    ['decrease better', 'Weed biomass was 60% lower under the mulch.'],
    ['decrease better', 'Depression of growth was less in ducks that were given clay.'],
    // Psychology and education.
    ['decrease better', 'Loneliness declined in the choir group relative to the waiting list.'],
    ['no_difference neutral', 'We found no benefits of the app for reading comprehension.'],
    ['mixed better', 'Reading improved, but spelling did not.'],
    // Engineering and economics.
    ['increase better', 'Beams with basalt fibre showed greater stiffness than plain beams.'],
    ['increase worse', 'Salt spray increased corrosion of the bolts from 2 mm to 5 mm.'],
    ['increase worse', 'The levy raised unemployment among young workers.'],
    ['mixed better', 'Although wages did not change, absenteeism fell in the mills with cameras.'],
    ['increase worse', 'Rents went up by 9% near the new station.'],
    // Medicine.
    ['- better', 'No goat that was given the vaccine died.'],
    ['- worse', 'No goat was sold and two of the ewes died.'],
    ['decrease better', 'The time to recovery was shorter with the new brace.'],
    ['increase better', 'The time to first relapse was longer with weekly calls.'],
    ['decrease worse', 'Pregnancy rates were lower in those who were given the tea.'],
    ['decrease worse', 'The average survival of patients with asthma was shorter.'],
    ['decrease worse', 'Litters were significantly smaller in voles on the dye.'],
    ['decrease better', 'Opioid deaths were 20% lower in towns with the scheme.'],
    ['increase worse', 'The risk of a fall was 23% higher in those who stopped.'],
    ['decrease better', 'Strokes were less common in choirs that met outdoors.'],
    ['increase worse', 'Waltzers were more than twice as likely to have a stroke.'],
    ['no_difference neutral', 'There was no increased risk of fractures with the tablet.'],
    ['no_difference neutral', 'The tea did not raise the chance of a birth.'],
    ['no_difference neutral', 'The review gave no support for tea before bed.'],
    ['increase worse', 'Higher doses were associated with a greater risk of stroke.'],
    ['decrease better', 'Higher doses reduced pain.'],
    ['- worse', 'Two of the nine lambs died within a week.'],
    ['- better', 'None of the nine lambs died within a week.'],
    ['- -', 'Sopranos stood on the left and altos on the right.'],
  ])('%s: %s', (said, sentence) => {
    expect(tell(sentence)).toBe(said);
  });

  it('takes a denial beside a change for no denial of it', () => {
    expect(tell('Milk yield had risen, even though feed intake did not.')).toContain('better');
    expect(tell('Crews that trained had fewer accidents than crews who did not improve.')).toBe(
      'decrease better',
    );
  });

  it('reads nothing in texts without words', () => {
    expect(tell('')).toBe('');
    expect(tell('(((((((((( 7 7 7 7 !')).toBe('- -');
  });
});
