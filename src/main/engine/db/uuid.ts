import { randomUUID } from 'node:crypto';

let lastMillis = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): sorts by the time it was made. Ids of one millisecond count up in
 * the 12 bits of `rand_a`, so that a batch keeps its order.
 */
export function makeId(now: number = Date.now()): string {
  if (now > lastMillis) {
    lastMillis = now;
    counter = 0;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMillis += 1;
      counter = 0;
    }
  }
  const millis = lastMillis.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  // The variant and 62 random bits stand in the same place in a UUID of version 4.
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${count}-${randomUUID().slice(19)}`;
}
