import fc from 'fast-check';
import { expect, test } from 'vitest';

import { countAttempts } from './attempts.ts';
import { parseNetLog } from './net-log.ts';

const TYPES = {
  HOST_RESOLVER_MANAGER_REQUEST: 3,
  HOST_RESOLVER_MANAGER_JOB: 9,
  TCP_CONNECT: 46,
  UDP_CONNECT: 87,
  UDP_BYTES_SENT: 90,
};
const BEGIN = 1;
const END = 2;
const NONE = 0;

function event(name: keyof typeof TYPES, phase: number, id: number, params: object = {}): object {
  return { type: TYPES[name], phase, source: { id, type: 21 }, time: '1', params };
}

function logOf(...events: object[]): string {
  return JSON.stringify({ constants: { logEventTypes: TYPES }, events });
}

test('a name that is looked up counts once, however it ends', () => {
  const log = logOf(
    event('HOST_RESOLVER_MANAGER_REQUEST', BEGIN, 1, { host: 'https://a.example.org' }),
    event('HOST_RESOLVER_MANAGER_JOB', BEGIN, 2, { host: 'https://a.example.org' }),
    event('HOST_RESOLVER_MANAGER_JOB', END, 2, { net_error: -105 }),
    event('HOST_RESOLVER_MANAGER_REQUEST', END, 1, { net_error: -105 }),
  );
  expect(parseNetLog(log)).toEqual({
    asked: ['https://a.example.org'],
    lookedUp: ['https://a.example.org'],
    connections: [],
    datagrams: [],
  });
});

test('what is asked and refused without a look-up is no attempt', () => {
  const log = logOf(
    event('HOST_RESOLVER_MANAGER_REQUEST', BEGIN, 1, { host: 'https://a.example.org' }),
    event('HOST_RESOLVER_MANAGER_REQUEST', END, 1, { net_error: -105 }),
  );
  expect(countAttempts(parseNetLog(log))).toBe(0);
});

test('connections and datagrams name where they go', () => {
  const log = logOf(
    event('TCP_CONNECT', BEGIN, 1, { address_list: ['192.0.2.77:80'] }),
    event('TCP_CONNECT', END, 1, { net_error: -109 }),
    event('UDP_CONNECT', BEGIN, 2, { address: '192.0.2.53:53' }),
    event('UDP_BYTES_SENT', NONE, 2, { byte_count: 30 }),
    event('UDP_BYTES_SENT', NONE, 3, { byte_count: 20, address: '192.0.2.77:3478' }),
  );
  expect(parseNetLog(log)).toMatchObject({
    connections: ['192.0.2.77:80'],
    datagrams: ['192.0.2.53:53', '192.0.2.77:3478'],
  });
});

test('a socket that is only connected sends nothing and counts for nothing', () => {
  const log = logOf(event('UDP_CONNECT', BEGIN, 2, { address: '192.0.2.53:53' }));
  expect(countAttempts(parseNetLog(log))).toBe(0);
});

test('a log that was cut off is refused, never read as silence', () => {
  const log = logOf(event('TCP_CONNECT', BEGIN, 1, { address_list: ['192.0.2.77:80'] }));
  fc.assert(
    fc.property(fc.nat({ max: log.length - 1 }), (length) => {
      expect(() => parseNetLog(log.slice(0, length))).toThrow('not whole');
    }),
  );
});

test('a log that lacks an event to count is refused', () => {
  const { TCP_CONNECT: _, ...rest } = TYPES;
  const log = JSON.stringify({ constants: { logEventTypes: rest }, events: [] });
  expect(() => parseNetLog(log)).toThrow('TCP_CONNECT');
  expect(() => parseNetLog('{}')).toThrow('no net log');
});
