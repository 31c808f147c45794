/** What a program tried to do beyond its own machine, as one of the counters saw it. */
export interface Attempts {
  /** What Chromium's resolver was asked for, whether or not it went on to look it up. */
  readonly asked: readonly string[];
  /** What was looked up: by DNS, by multicast, or by the system. */
  readonly lookedUp: readonly string[];
  /** Where TCP connections were begun, as `address:port`. */
  readonly connections: readonly string[];
  /** Where datagrams were sent, as `address:port`. */
  readonly datagrams: readonly string[];
}

/** How many attempts would have left the machine: a look-up, a connection or a datagram each. */
export function countAttempts({ lookedUp, connections, datagrams }: Attempts): number {
  return lookedUp.length + connections.length + datagrams.length;
}
