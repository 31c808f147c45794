import type { Carried } from './calls/shapes.ts';

/** Nothing that the interface sends is nested deeper. */
const MOST_DEEP = 40;

/** In which way an input is more than a call may carry; null when it is not. */
export type Excess = 'units' | 'values' | 'depth' | null;

/**
 * Looks whether an input holds more than a call may carry, and stops where it does: what is parsed
 * afterwards is bounded, so that an input of a hundred million characters costs no more than one
 * at the limit. Holds for inputs that contain themselves.
 */
export function findExcess(input: unknown, { units, values }: Carried): Excess {
  let unitsLeft = units;
  let valuesLeft = values;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: input, depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    valuesLeft -= 1;
    if (valuesLeft < 0) return 'values';
    if (typeof value === 'string') {
      unitsLeft -= value.length;
      if (unitsLeft < 0) return 'units';
    } else if (typeof value === 'object' && value !== null) {
      if (depth === MOST_DEEP) return 'depth';
      if (Array.isArray(value)) {
        if (value.length > valuesLeft) return 'values';
        for (const one of value as unknown[]) waiting.push({ value: one, depth: depth + 1 });
      } else if (!ArrayBuffer.isView(value)) {
        for (const key in value) {
          unitsLeft -= key.length;
          if (unitsLeft < 0) return 'units';
          if (waiting.length > valuesLeft) return 'values';
          waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
        }
      }
    }
  }
  return null;
}
