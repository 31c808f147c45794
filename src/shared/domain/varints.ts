/**
 * Whole numbers as bytes: seven bits in each, the lowest first, and the eighth says that more follow.
 * Positive and negative ones take turns (zigzag), so that those near nought are short.
 */
export function writeVarints(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers that `writeVarints` wrote. */
export function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let rest = 0;
  let place = 1;
  for (const byte of bytes) {
    rest += (byte % 128) * place;
    if (byte >= 128) {
      place *= 128;
      continue;
    }
    numbers.push(rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2);
    rest = 0;
    place = 1;
  }
  return numbers;
}
