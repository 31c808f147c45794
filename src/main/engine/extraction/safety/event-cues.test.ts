import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';

const { open, tools } = openTestReader();

function hasCue(id: string, sentence: string): boolean {
  const [read] = open(sentence).reads;
  return read?.cues.includes(tools.cues.indexOf(`e:${id}`)) ?? false;
}

describe('cues of harm', () => {
  it.each([
    'The most common side effects were cramps and a dry mouth.',
    'Six of the sheep died after the injection.',
    'The additive killed bees in two of the hives.',
    'The new brakes overheated and three cars caught fire.',
    'The reform raised dropout rates among poorer students.',
    'Yields fell where the herbicide was used twice.',
    'Two walkers dropped out because of knee pain.',
  ])('%s', (sentence) => {
    expect(hasCue('harm-any', sentence)).toBe(true);
  });

  it.each([
    'The farmers measured the height of the hedge.',
    'The disease is the leading cause of blindness in goats.',
  ])('none in: %s', (sentence) => {
    expect(hasCue('harm-any', sentence)).toBe(false);
  });

  it('tells harm that is only asked about', () => {
    expect(hasCue('harm-feared-only', 'Whether the tablets harm fish is being studied.')).toBe(
      true,
    );
  });
});

describe('cues of harmlessness', () => {
  it.each([
    'None of the test drivers were hurt.',
    'The coating did not leach into the stream.',
    'Residues were well below the legal limit.',
    'The spray left neighbouring plants unharmed.',
    'The pesticide posed no threat to birds.',
    'The feed did not raise the risk of lameness.',
  ])('%s', (sentence) => {
    expect(hasCue('safe-any', sentence)).toBe(true);
  });

  it.each(['The road was resurfaced in spring.', 'They set out to make the battery cheaper.'])(
    'none in: %s',
    (sentence) => {
      expect(hasCue('safe-any', sentence)).toBe(false);
    },
  );
});

describe('cues of rulings', () => {
  it.each([
    'The ministry banned the fungicide in 2019.',
    'The lift was recalled after two accidents.',
    'The court ruled that the dam must be removed.',
    'The device won clearance from the health ministry.',
    'The drone may not be flown near airports.',
    'A new law requires firms to report leaks.',
  ])('%s', (sentence) => {
    expect(hasCue('rule-any', sentence)).toBe(true);
  });

  it.each([
    'The protocol was approved by the ethics committee of the faculty.',
    'Clearance of the dye was measured every hour.',
    'The enzyme is a regulator of growth in roots.',
  ])('none in: %s', (sentence) => {
    expect(hasCue('rule-any', sentence)).toBe(false);
  });
});
