import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { contract, type Method } from './contract.ts';
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
      | 'nullable'
      | 'optional'
      | 'default'
      | 'pipe'
      | 'union'
      | 'array'
      | 'record'
      | 'object';
  }
>;

/** Forms whose length their format bounds. */
const BOUNDED_FORMATS: ReadonlySet<string> = new Set(['uuid']);

function defOf({ _zod: inner }: z.core.$ZodType): Definition {
  return inner.def as Definition;
}

function hasMaximum(def: Definition): boolean {
  return (def.checks ?? []).some(({ _zod: inner }) => inner.def.check === 'max_length');
}

function isBoundedText(def: Definition): boolean {
  return hasMaximum(def) || ('format' in def && BOUNDED_FORMATS.has(String(def.format)));
}

/** The places in an input where a text or a list may be as long as the caller likes. */
function openEnds(schema: z.core.$ZodType, place: string): string[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return isBoundedText(def) ? [] : [place];
    case 'array':
      return [...(hasMaximum(def) ? [] : [place]), ...openEnds(def.element, `${place}[]`)];
    case 'record':
      return [...openEnds(def.keyType, `${place} (key)`), ...openEnds(def.valueType, place)];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        openEnds(inner, `${place}.${name}`),
      );
    case 'nullable':
    case 'optional':
    case 'default':
      return openEnds(def.innerType, place);
    case 'union':
      return def.options.flatMap((option) => openEnds(option, place));
    case 'pipe':
      return openEnds(def.in, place);
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
      return [];
  }
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
    const ends = openEnds(contract[method].input, method).filter(
      (place) =>
        !BOUNDED_OTHERWISE.has(place) &&
        // The details of an article are bounded together: see csl-limits.test.ts.
        !/^articles\.(?:update|addReference)\.csl\./.test(place),
    );
    expect(ends).toEqual([]);
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
      'shell.saveText',
      'shell.savePicture',
      'shell.copyText',
    ]);
  });
});
