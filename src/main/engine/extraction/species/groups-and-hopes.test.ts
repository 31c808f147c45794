import { expect, test } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { SPECIES_RULES } from './species-rules.ts';

const { open, tools } = openTestReader();
const rules = SPECIES_RULES.prepare(tools);
/** `quote: name, role` in the order of the text. */
const told = (text: string): string[] =>
  rules
    .suggest(open(text))
    .toSorted((left, right) => left.start - right.start)
    .flatMap(({ quote, value }) =>
      value.kind === 'species' ? [`${quote}: ${value.scientificName}, ${value.role}`] : [],
    );

test('a group of species counts where its animals are counted and no species is named', () => {
  expect(told('On the beach 47 nesting turtles were ringed. The turtles were weighed.')).toEqual([
    'turtles: Testudines, studied',
    'turtles: Testudines, studied',
  ]);
  expect(told('We read the genes of 12 different fishes.')).toEqual([]);
  expect(told('The turtles of the coast were drawn by children of the school.')).toEqual([
    'children: Homo sapiens, studied',
  ]);
});

test('the babies of an animal that was just named are no people', () => {
  expect(told('The mice gave birth to nine healthy babies.')).toEqual([
    'mice: Mus musculus, studied',
  ]);
  expect(told('Nine healthy babies were born to the women.')).toContain(
    'babies: Homo sapiens, studied',
  );
});

test('hope is for the people of a sentence, not for the animal that gives it', () => {
  expect(told('Mouse sperm could spawn treatments for men.')).toEqual([
    'Mouse: Mus musculus, studied',
    'men: Homo sapiens, prospective',
  ]);
});

test('a mouse that is pressed is none', () => {
  expect(told('Each answer was given by a mouse-press of the hand.')).toEqual([]);
});
