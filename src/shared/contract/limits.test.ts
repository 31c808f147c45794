import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { contract, type Method } from './contract.ts';
import { MAX_QUERY_LENGTH } from '../domain/query/signs.ts';
import { MOST_CARRIED, type MethodShape } from './calls/shapes.ts';

/** The kinds of schema that the contract is made of. */
type Definition = Extract<
  z.core.$ZodTypes['_zod']['def'],
  {
    type:
      | 'string'
      | 'number'
      | 'boolean'
      | 'literal'
      | 'enum'
      | 'null'
      | 'custom'
      | 'nullable'
      | 'optional'
      | 'default'
      | 'pipe'
      | 'union'
      | 'array'
      | 'tuple'
      | 'template_literal'
      | 'record'
      | 'object';
  }
>;

/** A schema within another, with the way to it. */
interface Placed {
  readonly place: string;
  readonly def: Definition;
}

function placesBelow(def: Definition, place: string): Placed[] {
  switch (def.type) {
    case 'array':
      return placesOf(def.element, `${place}[]`);
    case 'tuple':
      return def.items.flatMap((item) => placesOf(item, `${place}[]`));
    case 'record':
      return [...placesOf(def.keyType, `${place} (key)`), ...placesOf(def.valueType, place)];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        placesOf(inner, `${place}.${name}`),
      );
    case 'nullable':
    case 'optional':
    case 'default':
      return placesOf(def.innerType, place);
    case 'union':
      return def.options.flatMap((option) => placesOf(option, place));
    case 'pipe':
      return placesOf(def.in, place);
    case 'template_literal':
      return def.parts.flatMap((part) =>
        part !== null && typeof part === 'object' ? placesOf(part, place) : [],
      );
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'null':
    case 'custom':
      return [];
  }
}

/** A schema and all within it. */
function placesOf({ _zod: inner }: z.core.$ZodType, place: string): Placed[] {
  const def = inner.def as Definition;
  return [{ place, def }, ...placesBelow(def, place)];
}

type Check = z.core.$ZodChecks['_zod']['def'];

/** What bounds a text, a list or a number. */
function boundsOf({ checks = [] }: Definition): { least: number[]; most: number[] } {
  const defs = checks.map(({ _zod: inner }) => inner.def as Check);
  return {
    least: defs.flatMap((def) => {
      if (def.check === 'min_length') return [def.minimum];
      return def.check === 'greater_than' ? [Number(def.value)] : [];
    }),
    most: defs.flatMap((def) => {
      if (def.check === 'max_length') return [def.maximum];
      return def.check === 'less_than' ? [Number(def.value)] : [];
    }),
  };
}

/** Forms whose length their format bounds. */
const BOUNDED_FORMATS: ReadonlySet<string> = new Set(['uuid']);

/** Whether a text or a list may be as long as the caller likes. */
function isOpen(def: Definition): boolean {
  if (def.type === 'array') return boundsOf(def).most.length === 0;
  if (def.type !== 'string' || boundsOf(def).most.length > 0) return false;
  return !('format' in def && BOUNDED_FORMATS.has(String(def.format)));
}

/** Places whose bound is another than a length of their own. */
const BOUNDED_OTHERWISE: ReadonlySet<string> = new Set([
  // What the engine has written goes to a file or the clipboard, however long it is.
  'shell.saveText.text',
  'shell.copyText.text',
  // Links are as long as a call may be.
  'shell.openLink.url',
]);

describe('the contract', () => {
  const methods = Object.keys(contract) as Method[];

  test.each(methods)('%s takes no text and no list of any length', (method) => {
    const ends = placesOf(contract[method].input, method).filter(
      ({ place, def }) =>
        isOpen(def) &&
        !BOUNDED_OTHERWISE.has(place) &&
        // The details of an article are bounded together: see csl-limits.test.ts.
        !/^articles\.(?:update|addReference)\.csl\./.test(place),
    );
    expect(ends.map(({ place }) => place)).toEqual([]);
  });

  const places = methods.flatMap((method) => [
    ...placesOf(contract[method].input, method),
    ...placesOf(contract[method].output, method),
  ]);

  /** The places with a bound that is none of what is expected. */
  const unexpected = (
    of: 'least' | 'most',
    isExpected: (bound: number, type: Definition['type']) => boolean,
  ): string[] =>
    places.flatMap(({ place, def }) => {
      const bounds = boundsOf(def)[of];
      const others = bounds.filter((bound) => !isExpected(bound, def.type));
      return others.map((bound) => `${place}: ${String(bound)}`);
    });

  test('the most of anything is a number that a reader can be told and remembers', () => {
    // Columns of a list that there are, parts of a date and of a range of dates.
    const small = [1, 2, 3, 10];
    const wholeShare = 1;
    // A language's name as BCP 47 bounds it, a page's side in PDF points, an SQLite integer.
    const given = [35, 14_400, 2 ** 31 - 1];
    const isRound = (bound: number): boolean => {
      const digits = String(bound).replace(/0+$/, '').length;
      if (bound < 100) return digits === 1 || Number.isInteger(Math.log2(bound));
      return digits <= 2;
    };
    // A hundred years of days, and a text that is cut where it is too long.
    const known = [...given, 36_500, MAX_QUERY_LENGTH + 1];
    const others = unexpected('most', (bound, type) => {
      const few = type === 'number' ? [wholeShare] : small;
      return [...known, ...few].includes(bound) || (bound > 9 && isRound(bound));
    });
    expect(others).toEqual([]);
  });

  test('a number may be nothing, but where things are counted from one, and where there has to be one', () => {
    const fromOne =
      /\.(?:page|number|from|to|limit|span(?:s\[\])?\.end|historyDays|trashDays|width): \d+$/;
    const others = unexpected('least', (bound, type) => type !== 'number' || bound === 0);
    expect(others.filter((place) => !fromOne.test(place))).toEqual([]);
  });

  test('nothing needs more than one thing, but for the width of a column and a language', () => {
    const others = unexpected('least', (bound) => bound === 0 || bound === 1);
    const isOther = /\.width: 24$|(?:[Ll]ocale|\.tag): 2$/;
    expect(others.filter((place) => !isOther.test(place))).toEqual([]);
  });

  test('what calls may carry is at least what their inputs allow', () => {
    const larger = methods.filter((method) => {
      const { carries }: MethodShape = contract[method];
      return carries !== undefined && carries.units > MOST_CARRIED.units;
    });
    expect(larger).toEqual([
      'articles.revise',
      'import.files',
      'import.text',
      'notes.create',
      'notes.update',
      'areas.annotate',
      'areas.claim',
      'areas.addToClaim',
      'export.savePage',
      'shell.saveText',
      'shell.savePicture',
      'shell.copyText',
    ]);
  });
});
