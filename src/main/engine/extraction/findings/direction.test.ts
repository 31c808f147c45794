import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { DirectionReader } from './direction.ts';
import { FINDING_TRAITS } from './finding-traits.ts';

const { open, tools } = openTestReader();
const directions = new DirectionReader(tools, tools.judgeWords(FINDING_TRAITS.judge));

function directionOf(sentence: string): string | undefined {
  const [read] = open(sentence).reads;
  return read && directions.read(sentence, read);
}

describe('DirectionReader', () => {
  it.each([
    // Agriculture and ecology.
    ['positive', 'Plots with clover gave a 12% higher yield of barley than bare plots.'],
    ['negative', 'Wheat yield fell by 0.8 t/ha where the straw was removed.'],
    ['positive', 'Hedgerows were associated with greater richness of hoverflies.'],
    ['negative', 'Losses of lambs were twice as high on the exposed slope.'],
    ['positive', 'The feed raised milk yield, and there were no adverse effects on the cows.'],
    ['null', 'The survey found that no strong evidence links hedges to lower wheat yield.'],
    ['null', 'The cows on the feed had no more side effects than cows on hay.'],
    ['null', 'Germination did not differ between coated and bare seeds.'],
    ['positive', 'The net reduced bycatch of porpoises by 60% compared with the old net.'],
    ['chance', 'Yields were 3% higher under clover (p = 0.41).'],
    ['null', 'Oats fared just as well as barley.'],
    ['null', "Lambs weren't any better off in the valley."],
    ['positive', 'Yields were 3% higher under clover (p = 0.01).'],
    // Psychology and education.
    ['positive', 'Pupils who napped scored better and were less anxious than those who did not.'],
    ['negative', 'Memory loss was more likely among nurses on rotating shifts.'],
    ['null', 'We found no benefits of the app for reading comprehension.'],
    ['positive', 'Loneliness declined in the choir group relative to the waiting list.'],
    // Engineering.
    ['positive', 'Beams with basalt fibre showed greater stiffness than plain beams.'],
    ['negative', 'Salt spray increased corrosion of the bolts from 2 mm to 5 mm.'],
    ['positive', 'The coating prevented more cracks than paint did.'],
    ['mixed', 'The new pump lowered noise, but it increased leakage at high speed.'],
    // Economics.
    ['negative', 'The levy raised unemployment among young workers.'],
    ['positive', 'Households with the grant had higher incomes after two years.'],
    ['mixed', 'Although wages did not change, absenteeism fell in the mills with cameras.'],
    // Medicine.
    ['positive', 'Opioid deaths were 20% lower in towns with the scheme.'],
    ['negative', 'The risk of a fall was 23% higher in those who stopped.'],
    ['positive', 'People without migraine had a longer history of swimming.'],
    ['null', 'There was no increased risk of fractures with the tablet.'],
    ['positive', 'Women on the diet shed weight and had lower blood pressure.'],
    [
      'negative',
      'Fathers who smoked were more likely to have a child with a cleft lip or other defect.',
    ],
  ])('%s: %s', (direction, sentence) => {
    expect(directionOf(sentence)).toBe(direction);
  });

  it('does not take a contrast with the sentence before for a mixed result', () => {
    expect(directionOf('But the treated hives lost fewer queens to mites.')).toBe('positive');
    expect(directionOf('However, errors rose in the second shift.')).toBe('negative');
  });

  it('reads a denial about those compared as no denial of the result', () => {
    expect(
      directionOf('Crews that trained had fewer accidents than crews who did not improve.'),
    ).toBe('positive');
  });

  it('reads the words beside an outcome', () => {
    expect(directionOf('Weight loss was greater in the walking group.')).toBe('positive');
    expect(directionOf('Tumour growth was slower in the treated dogs.')).toBe('positive');
    expect(directionOf('The paste was less effective than wax in dry rooms.')).toBe('negative');
  });
});
