import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { canTraceCalls, parseTrace, readTrace, traceCallsOf } from './system-calls.ts';

const V4 = 'sin_port=htons(80), sin_addr=inet_addr("192.0.2.77")';
const V6 =
  'sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)';

test('a TCP connection counts where it is begun, over both versions of IP', () => {
  const trace = [
    `71 connect(3<TCP:[90625]>, {sa_family=AF_INET, ${V4}}, 16) = -1 EINPROGRESS`,
    `72 connect(4<TCPv6:[90632]>, {sa_family=AF_INET6, ${V6}, sin6_scope_id=0}, 28 <unfinished ...>`,
    '72 <... connect resumed>)             = 0',
    '72 sendto(4<TCPv6:[[::1]:52018->[2001:db8::1]:443]>, ""..., 9, 0, NULL, 0) = 9',
    '72 +++ exited with 0 +++',
    '71 +++ killed by SIGKILL +++',
  ].join('\n');
  expect(parseTrace(trace)).toMatchObject({
    connections: ['192.0.2.77:80', '2001:db8::1:443'],
    datagrams: [],
  });
});

test('a datagram counts when it is sent, not when its socket is connected', () => {
  const trace = [
    `connect(5<UDP:[90637]>, {sa_family=AF_INET, ${V4}}, 16) = 0`,
    'sendto(5<UDP:[192.0.2.2:52018->192.0.2.77:80]>, ""..., 1, 0, NULL, 0) = 1',
    `sendmsg(6<UDP:[90641]>, {msg_name={sa_family=AF_INET, ${V4}}, msg_namelen=16}, 0) = 1`,
    `sendto(7<RAW:[90644]>, ""..., 15, 0, {sa_family=AF_INET, ${V4}}, 16) = 15`,
  ].join('\n');
  expect(parseTrace(trace)).toMatchObject({
    connections: [],
    datagrams: ['192.0.2.77:80', '192.0.2.77:80', '192.0.2.77:80'],
  });
});

test('what stays inside the machine’s own system is no attempt', () => {
  const trace = [
    'connect(3<UNIX-STREAM:[90558]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X7"}, 20) = 0',
    'sendto(49<NETLINK:[ROUTE:20711]>, ..., 17, 0, {sa_family=AF_NETLINK}, 12) = 17',
  ].join('\n');
  expect(parseTrace(trace)).toMatchObject({ connections: [], datagrams: [] });
});

test('a trace says nothing while a process that it names is still there', () => {
  const trace = [
    '71 connect(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX}, 20) = 0',
    '72 +++ exited +++',
  ];
  expect(() => parseTrace(trace.join('\n'))).toThrow('not ended');
  expect(() => parseTrace('')).toThrow('not ended');
});

test.runIf(canTraceCalls())('the calls of a program and of what it starts are seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), "collate calls'-"));
  const { executable, trace } = traceCallsOf(process.execPath, folder);
  const send = `
    const socket = require('node:dgram').createSocket('udp4');
    socket.send('words', 9, '127.0.0.1', () => socket.close());
    require('node:net').connect(9, '127.0.0.1').on('error', () => undefined);`;
  const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(send)}])`;
  expect(spawnSync(executable, ['-e', start]).status).toBe(0);
  // strace outlives the program by a moment.
  await expect
    .poll(() => readTrace(trace))
    .toMatchObject({
      connections: ['127.0.0.1:9'],
      datagrams: ['127.0.0.1:9'],
    });
  rmSync(folder, { recursive: true });
});
