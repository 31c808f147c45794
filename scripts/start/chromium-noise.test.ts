import { expect, test } from 'vitest';

import { isChromiumNoise } from './chromium-noise.ts';

test.each([
  '[7996:1122/063051.173318:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory',
  '[812:1122/063051.1:ERROR:dbus/object_proxy.cc(573)] Failed to call method: org.freedesktop.DBus.NameHasOwner',
  '[8044:1122/063051.674065:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
])('is hidden: %s', (line) => {
  expect(isChromiumNoise(line)).toBe(true);
});

test.each([
  'Collate: the library at /home/reader/papers could not be opened.',
  '[7996:1122/063051.173318:ERROR:electron_main_delegate.cc(288)] Running as root without --no-sandbox is not supported.',
  '[7996:1122/063051.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
  'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
])('is shown: %s', (line) => {
  expect(isChromiumNoise(line)).toBe(false);
});
