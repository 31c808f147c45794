import { describe, expect, it } from 'vitest';
import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAMPLE_SIZE_RULES } from './sample-size-rules.ts';

const { open, tools } = openTestReader();
const { suggest } = SAMPLE_SIZE_RULES.prepare(tools);

function values(text: string): SampleSizeValue[] {
  const found = suggest(open(text));
  return found.flatMap(({ value }) => (value.kind === 'sample_size' ? [value] : []));
}

describe('counts of any field', () => {
  it.each([
    ['Listeners rated 36 second-hand violins by sound alone.', 36, 'violins', 'other'],
    ['We compared 12 old violins with 12 new ones in a concert hall.', 12, 'violins', 'other'],
    [
      'Seventy-two undergraduates completed a Stroop task in return for course credit.',
      72,
      'undergraduates',
      'participants',
    ],
    ['Sixty-four pairs of twins reared apart were tested.', 64, 'pairs', 'other'],
    ['We set 240 pitfall traps along six hedgerows.', 240, 'traps', 'other'],
    ['A total of 1 204 seedlings were planted in 36 plots.', 1204, 'seedlings', 'other'],
    ['A total of 1 204 seedlings were planted in 36 plots.', 36, 'plots', 'other'],
    ['We ringed 318 great tits between May and July.', 318, 'tits', 'animals'],
    ['In all, 57 ponds were sampled for newts.', 57, 'ponds', 'other'],
    ['We radio-tracked 23 badgers for two winters.', 23, 'badgers', 'animals'],
    ['Camera traps at 48 sites recorded 112 leopards.', 48, 'sites', 'other'],
    ['Yields were measured on 96 farms in three districts.', 96, 'farms', 'other'],
    ['Forty-eight lactating cows were assigned to one of four diets.', 48, 'cows', 'animals'],
    ['Twenty-four wheat cultivars were grown in pots.', 24, 'cultivars', 'other'],
    ['We interviewed 180 smallholders in 12 villages.', 180, 'smallholders', 'participants'],
    ['We interviewed 180 smallholders in 12 villages.', 12, 'villages', 'other'],
    ['We tested 45 concrete specimens in compression.', 45, 'specimens', 'cells_samples'],
    [
      'The circuit has been measured on 128 transistors from four wafers.',
      128,
      'transistors',
      'other',
    ],
    ['We drove 30 lithium batteries through 500 cycles.', 30, 'batteries', 'other'],
    ['Pupils in 27 schools took the test, 1,830 of them twice.', 27, 'schools', 'other'],
    [
      'A survey of 412 teachers in 38 primary schools was carried out.',
      412,
      'teachers',
      'participants',
    ],
    [
      'The course was taken by 214 first-year students, of whom 190 sat the exam.',
      214,
      'students',
      'participants',
    ],
    ['We read 512 letters sent by sailors between 1760 and 1790.', 512, 'letters', 'other'],
    ['The author examined 88 notebooks kept by the observatory.', 88, 'notebooks', 'other'],
    ['Parish records of 3,200 households were digitised.', 3200, 'households', 'other'],
    ['We measured 64 skulls from a medieval cemetery.', 64, 'skulls', 'cells_samples'],
    ['Excavators unearthed 19 bronze swords.', 19, 'swords', 'other'],
    ['We analysed spectra of 1,120 galaxies.', 1120, 'galaxies', 'other'],
    ['Our sample consists of 84 dwarf galaxies within ten megaparsecs.', 84, 'galaxies', 'other'],
    ['Forty-one rock cores were taken from the lake bed.', 41, 'cores', 'other'],
    ['We trained the classifier on 50,000 images of leaves.', 50000, 'images', 'cells_samples'],
    ['Ninety-six programmers solved the puzzle.', 96, 'programmers', 'participants'],
    ['Thirty native speakers of Basque read 120 sentences aloud.', 30, 'speakers', 'participants'],
    ['The team coded 740 court rulings.', 740, 'rulings', 'other'],
    ['We surveyed 1.204 firms in the textile trade.', 1204, 'firms', 'other'],
    ['Interviews with 28 single mothers were recorded.', 28, 'mothers', 'participants'],
    ['We conducted 52 interviews and six focus groups.', 52, 'interviews', 'other'],
    ['A poll of 2,015 voters was taken in March.', 2015, 'voters', 'participants'],
    ['Of 312 patients randomised, 298 finished the trial.', 312, 'patients', 'participants'],
    ['Of 312 patients randomised, 298 finished the trial.', 298, 'patients', 'participants'],
    ['We recruited fourteen babies born before term.', 14, 'babies', 'participants'],
    ['Twelve of the 14 women gave birth at home.', 12, 'women', 'participants'],
    ['Twelve of the 14 women gave birth at home.', 14, 'women', 'participants'],
    ['The records of N=1,204 births were read.', 1204, 'births', 'births'],
    [
      'In total 76 electrically-stimulated eggs were placed in culture.',
      76,
      'eggs',
      'embryos_gametes',
    ],
    ['Mice were split into two groups of 20 rats each.', 20, 'rats', 'animals'],
    ['There were 24 mice per group.', 24, 'mice', 'animals'],
    ['The study population was 1 204 nurses.', 1204, 'nurses', 'participants'],
    ['We followed 1 204 adults for a year.', 1204, 'adults', 'participants'],
    [
      'We randomly assigned 90 adults to the brace (n = 46) or to usual care (n=44).',
      46,
      'adults',
      'participants',
    ],
    ['Patients (n 45) were scanned twice.', 45, 'Patients', 'participants'],
    ['Three hundred and twelve carers answered the questionnaire.', 312, 'carers', 'participants'],
    ['Two thousand and forty households were visited.', 2040, 'households', 'other'],
    ['Between 18 and 24 rats were kept in each room.', 18, 'rats', 'animals'],
    ['We pooled data from 17 cohorts and 1.2 million births.', 17, 'cohorts', 'studies'],
    ['Blood was taken from 61 dogs at 9 clinics.', 61, 'dogs', 'animals'],
    ['Fifteen thoroughbred racehorses were scanned under sedation.', 15, 'racehorses', 'animals'],
    ['Ten healthy men ate the bread for a week.', 10, 'men', 'participants'],
    ['Eleven elite cyclists rode to exhaustion.', 11, 'cyclists', 'participants'],
    ['Exomes of 5,000 cases and 6,200 controls were sequenced.', 5000, 'cases', 'participants'],
    ['Exomes of 5,000 cases and 6,200 controls were sequenced.', 6200, 'controls', 'participants'],
    ['We isolated 84 strains from sewage.', 84, 'strains', 'other'],
    ['Ninety-two nests were found, and 71 of them held eggs.', 92, 'nests', 'other'],
    ['Bats were caught at 14 caves (n = 206 bats).', 206, 'bats', 'animals'],
    ['Sixty extracted molars were split lengthwise.', 60, 'molars', 'other'],
    ['We built 25 sensors and left 20 of them on the glacier.', 25, 'sensors', 'other'],
    [
      'The researchers looked at the health records of 68,000 nurses.',
      68000,
      'nurses',
      'participants',
    ],
    [
      'The study, which tracked 1,500 teenagers for six years, appeared on Monday.',
      1500,
      'teenagers',
      'participants',
    ],
    [
      'In tests on 30 volunteers, the glove shortened reaction times.',
      30,
      'volunteers',
      'participants',
    ],
    ['Scientists asked 2,300 drivers how they slept.', 2300, 'drivers', 'participants'],
    ['More than 18,000 homes were checked for radon.', 18000, 'homes', 'other'],
    [
      'Among 640 schoolchildren given the meals, absences fell.',
      640,
      'schoolchildren',
      'participants',
    ],
    ['Botanists pressed 640 orchids in the summer of 1911.', 640, 'orchids', 'other'],
    ['Water samples came from 38 lakes in Finland.', 38, 'lakes', 'other'],
    ['We weighed 1,150 lambs at birth.', 1150, 'lambs', 'animals'],
    ['Our data come from 2,400 diaries kept by farm workers.', 2400, 'diaries', 'other'],
    ['The survey reached 5,600 tenants in social housing.', 5600, 'tenants', 'participants'],
    ['Eighty chess players memorised positions for five seconds.', 80, 'players', 'participants'],
    [
      'In the second study, 112 bilingual children named pictures.',
      112,
      'children',
      'participants',
    ],
    ['We downloaded 18,000 tweets about vaccines.', 18000, 'tweets', 'other'],
    ['Samples of 75 honeys were bought in markets.', 75, 'honeys', 'other'],
    ['Thirty-six pigs were housed in 12 pens.', 36, 'pigs', 'animals'],
    ['Thirty-six pigs were housed in 12 pens.', 12, 'pens', 'other'],
    ['A panel of 24 tasters rated the wines.', 24, 'tasters', 'participants'],
    ['We dated 52 charcoal fragments from the hearths.', 52, 'fragments', 'other'],
    ['Light curves of 3,300 asteroids were analysed.', 3300, 'asteroids', 'other'],
    ['Two hundred bolts were tightened and tested.', 200, 'bolts', 'other'],
    ['The programme ran in 64 nurseries with 1,900 toddlers.', 64, 'nurseries', 'other'],
    ['The programme ran in 64 nurseries with 1,900 toddlers.', 1900, 'toddlers', 'participants'],
    ['We reviewed 410 autopsies done between 1950 and 1970.', 410, 'autopsies', 'other'],
    ['Focus groups were held with 33 midwives.', 33, 'midwives', 'participants'],
    ['The corpus contains 900 sermons from 14 parishes.', 900, 'sermons', 'other'],
    ['The corpus contains 900 sermons from 14 parishes.', 14, 'parishes', 'other'],
    ['They observed 26 chimpanzees for 300 hours.', 26, 'chimpanzees', 'animals'],
    ['A cohort of 7,200 steelworkers was followed to 1995.', 7200, 'steelworkers', 'participants'],
    ['We inspected 145 bridges built before 1940.', 145, 'bridges', 'other'],
    ['Of the 145 bridges, 31 were found to be unsafe.', 145, 'bridges', 'other'],
    ['Seismograms of 212 earthquakes were read by hand.', 212, 'earthquakes', 'other'],
    ['The team photographed 380 whales and matched 95 of them.', 380, 'whales', 'animals'],
    ['Half of the 48 prisoners were given the new diet.', 48, 'prisoners', 'participants'],
    ['We sowed 50 seeds in each of 20 pots.', 50, 'seeds', 'other'],
    ['Questionnaires from 1,003 parents were analysed.', 1003, 'parents', 'participants'],
    ['Data on 12,400 flights were supplied by the airline.', 12400, 'flights', 'other'],
    ['Sixteen string quartets were recorded.', 16, 'quartets', 'other'],
    ['We asked 75 mayors to name their main worry.', 75, 'mayors', 'participants'],
    ['Blood from 44 camels was tested for antibodies.', 44, 'camels', 'animals'],
    ['We held 22 workshops with 260 farmers.', 260, 'farmers', 'participants'],
    ['Three groups of 15 cuttings were rooted in sand.', 15, 'cuttings', 'other'],
    ['Nine judges scored 120 essays.', 120, 'essays', 'other'],
    ['The trial was run on 40 hectares at seven stations.', 7, 'stations', 'other'],
    ['In total 96 aquaria held four fish each.', 96, 'aquaria', 'other'],
    ['Proteins were extracted from 28 mummies.', 28, 'mummies', 'other'],
  ])('%s: %i %s', (text, count, unit, unitKind) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, unit, unitKind }));
  });

  it.each([
    ['The survey was sent to 1\u00a0204 beekeepers.', 1204, 'beekeepers'],
    ['The survey was sent to 1\u202f204 beekeepers.', 1204, 'beekeepers'],
    ['The survey was sent to 1\u2009204 beekeepers.', 1204, 'beekeepers'],
    ['We interviewed 24\u00a0miners.', 24, 'miners'],
  ])('%j', (text, count, unit) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, unit }));
  });
});

describe('numbers of any field that count nothing studied', () => {
  it.each([
    'Patients were seen at months 12, 36, 60 and 84.',
    'ASA 1 and 2 patients were included.',
    'Follow-up took place at weeks 4, 8, 12 and 24.',
    'Children in grades 4 and 5 took the test.',
    'Figures 3 and 4 show the traps.',
    'The women were 18 to 45 years old.',
    'The pond is 12 metres deep.',
    'The seeds were sown 10 cm apart.',
    'The oven was kept at 180 degrees.',
    'It cost 45 pounds to build the trap.',
    'The prize of 3,000 euros went to the team.',
    'The bridge opened in 1889.',
    'About 12% of the seeds germinated.',
    'The mean score was 24 (SD 3.1).',
    'The effect was large (d = 0.8, p = .03).',
    'As shown before (12, 13), sleep matters.',
    'See Table 2 and Appendix 4.',
    'The strain BY4741 and the gene CYP2D6 are known.',
    'The babies were born at 28 to 32 weeks.',
    'Millions of tourists visit the island.',
    'She is one in a million.',
    'The town has 40,000 inhabitants.',
    'One of us took notes.',
    'Two of the authors read each abstract.',
    'Each plant got 200 ml of water.',
    'The lamp burned for 1,000 hours.',
    'The ship sailed at 14 knots.',
    'A 20-year-old student fell from the roof.',
    'In the 1960s the lake was clean.',
    'The telescope has a mirror of 2.4 metres.',
    'The chip runs at 3 GHz.',
    'Rats were killed on day 21.',
    'The questionnaire has 36 items in eight subscales.',
    'We used a seven-point scale.',
    'The two groups did not differ.',
    'We ran three experiments with two conditions each.',
    'The correlation was 0.45 (95% CI 0.31 to 0.57).',
    'It took 36 attempts to find the fault.',
    'The novel has 24 chapters.',
    'He lived at 221 Baker Street.',
    'Call 555 1234 for help.',
    'The journey of 1,000 miles begins with a step.',
    'About 1 in 8 women will get breast cancer.',
    'The pressure was 120/80.',
    'Heart rate rose by 12 beats per minute.',
    'Pigs were fed 2 kg of feed a day.',
    'Room 14 was cold.',
    'In 45 minutes the reaction was over.',
    'They met 12 times.',
    'Every third child was asked.',
    'The court fined the firm $12 million.',
    'Version 3 of the software was used.',
    'Chapter 7 deals with bees.',
    'Flight 370 vanished.',
    'The disease kills 600,000 people a year.',
    'An estimated 30 million people live with dementia.',
    'Wages rose by 14 shillings between 1870 and 1890.',
    'The probe carries five instruments.',
    'The poem has 14 lines.',
    'Each worker made 60 pins an hour.',
    'The engine gave 200 horsepower at 4,000 revolutions.',
    'They arrived on 3 June 1911.',
    'The species has 24 chromosomes.',
    'Temperatures of 30 to 40 degrees were common.',
    'About 70 languages are spoken on the island.',
    'The museum owns 60,000 objects.',
    'It weighs 45 tonnes and is 80 metres tall.',
    'The error was below 3 pixels.',
    'The model explains 62% of the variance.',
    'Equation 12 follows from equations 3 and 4.',
    'In 2012, 2013 and 2014 the harvest failed.',
    'He wrote 30 novels.',
    'The city grew from 20,000 to 80,000 people.',
    'The film lasts 96 minutes.',
    'The law has 16 articles.',
    'Players get 3 points for a win.',
    'Some 900 years ago the volcano erupted.',
    'The scale runs from 1 to 5.',
    'The laser fires 20 pulses per second.',
    'The index rose to 1,204 points.',
    'Ninety houses were destroyed by the flood.',
    'The chemicals PCB 105 and PCB 156 were found in the milk.',
    'The pressure was 160 to 219mm Hg in the tea group.',
    'A seven-member family of genes was described.',
    'Cells were grown in 96-well plates.',
    'Mood was measured on a series of 12 visual scales.',
    'One woman had amazing results.',
    'The trial ran from 02/2002 to 12/2008.',
    'All 129 DFS events were recorded.',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('reads no months, weeks or grades in a row as counts', () => {
    const text =
      'We followed 84 pupils in grades 4 and 5. They were tested at months 3, 12, 36 and 60. ' +
      'Those in stages 1, 2 and 3 were seen again, and so were ASA 1 and 2 patients.';
    expect(values(text).map(({ count }) => count)).toEqual([84]);
  });

  it('reads a count after the name of a group', () => {
    expect(values('In stage 1, 12 patients were treated.').map(({ count }) => count)).toEqual([12]);
  });
});

describe('the part that a count plays', () => {
  it.each([
    ['The trial enrolled 700 patients with gout.', 700, 'enrolled'],
    ['In all, 700 miners took part in the survey.', 700, 'enrolled'],
    ['Of 412 nurses asked, 390 nurses were included in the analysis.', 390, 'analysed'],
    [
      'Of the 412 nurses, 390 were randomly assigned to two wards (n = 195 in each group).',
      195,
      'group',
    ],
    ['We kept 24 mice per group.', 24, 'group'],
    ['A trial of more than 40 miners found no effect.', 40, 'enrolled'],
    ['Data on 40 miners were read again for the study.', 40, 'analysed'],
    ['In a placebo-controlled trial, 42 women took part.', 42, 'enrolled'],
    ['A group of 43 nurses was invited to the survey.', 43, 'enrolled'],
    ['Of the rowers, 18 were women.', 18, 'group'],
    ['Twelve of the 14 women gave birth at home.', 12, 'outcome'],
    ['Nine babies were born to the women of the study.', 9, 'outcome'],
    ['We scanned 61 miners who had never smoked.', 61, 'enrolled'],
  ])('%s: %i is %s', (text, count, role) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, role }));
  });

  it.each([
    ['We followed almost 300 vets.', 'about'],
    ['At least 300 vets answered the survey.', 'at_least'],
    ['Fewer than 300 vets answered the survey.', 'at_most'],
    ['Two thousand vets answered the survey.', 'about'],
    ['Two thousand and six vets answered the survey.', 'exact'],
  ])('%s (%s)', (text, qualifier) => {
    expect(values(text)[0]).toMatchObject({ qualifier });
  });

  it.each([
    ['The tea was given to 43 elderly insomniacs in the trial.', 'insomniacs'],
    ['The trial enrolled 58 Japanese volunteers.', 'volunteers'],
    ['The study included 640 schoolchildren.', 'schoolchildren'],
    ['The records of N=1,204 births were analysed.', 'births'],
  ])('names the unit: %s', (text, unit) => {
    expect(values(text)[0]).toMatchObject({ unit });
  });
});
