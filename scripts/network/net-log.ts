import { readFileSync } from 'node:fs';

import type { Attempts } from './attempts.ts';

/** The phase of an event that begins something, in Chromium's net log. */
const BEGIN = 1;

interface NetEvent {
  readonly type: number;
  readonly phase: number;
  readonly source: { readonly id: number };
  readonly params?: {
    readonly host?: string;
    readonly address?: string;
    readonly address_list?: readonly string[];
  };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly NetEvent[];
}

/** The switches that make Chromium write down all that its network service does. */
export function netLogSwitches(file: string): string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

/**
 * What the network service of an app did, by its own log: whatever a page, a window or the
 * browser itself asks of the network goes through it, WebRTC included; Node's sockets do not.
 * A UDP socket that is connected but sends nothing counts for nothing: no packet leaves.
 * @throws Error if the log is not whole, as when the app was killed; it is written at the end
 */
export function readNetLog(file: string): Attempts {
  return parseNetLog(readFileSync(file, 'utf8'));
}

/** As `readNetLog`, of a log's text. */
export function parseNetLog(text: string): Attempts {
  const { constants, events } = parseWhole(text);
  const begun = (name: string): NetEvent[] => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`This net log knows no event ${name}.`);
    return events.filter((event) => event.type === type && event.phase <= BEGIN);
  };
  const peers = new Map(
    begun('UDP_CONNECT').map(({ source, params }) => [source.id, params?.address]),
  );
  const hosts = (name: string): string[] =>
    begun(name).map(({ params }) => params?.host ?? 'unnamed host');
  return {
    asked: hosts('HOST_RESOLVER_MANAGER_REQUEST'),
    lookedUp: hosts('HOST_RESOLVER_MANAGER_JOB'),
    connections: begun('TCP_CONNECT').map(
      ({ params }) => params?.address_list?.join(' ') ?? 'unnamed address',
    ),
    datagrams: begun('UDP_BYTES_SENT').map(
      ({ source, params }) => params?.address ?? peers.get(source.id) ?? 'unnamed address',
    ),
  };
}

function parseWhole(text: string): NetLog {
  let log: Partial<NetLog>;
  try {
    log = JSON.parse(text) as Partial<NetLog>;
  } catch (cause) {
    throw new Error('The net log is not whole: the app did not end by itself.', { cause });
  }
  if (!log.constants?.logEventTypes || !Array.isArray(log.events)) {
    throw new Error('This is no net log of Chromium.');
  }
  return { constants: log.constants, events: log.events };
}
