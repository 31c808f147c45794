import { expect, test } from './app.ts';

test('an inline script does not run', async ({ start }) => {
  const { page } = await start();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const frame = document.createElement('img');
    frame.setAttribute('onerror', 'window.handlerRan = true');
    frame.src = 'missing.png';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('error', resolve);
    });
    return { inline: 'inlineRan' in window, handler: 'handlerRan' in window };
  });
  expect(ran).toEqual({ inline: false, handler: false });
});

test('text is not evaluated as code', async ({ start }) => {
  const { page } = await start();
  // In a callback of the page: what the debugger runs itself is exempt from the policy.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const make = Function;
          try {
            resolve(String(make('return 1')()));
          } catch (thrown) {
            resolve((thrown as Error).name);
          }
        });
      }),
  );
  expect(evaluated).toBe('EvalError');
});

test('no request leaves the window', async ({ start }) => {
  const { page } = await start();
  const outcomes = await page.evaluate(async () => {
    const tryFetch = async (url: string): Promise<string> => {
      try {
        const answer = await fetch(url);
        return String(answer.status);
      } catch {
        return 'refused';
      }
    };
    const image = new Image();
    const loaded = new Promise<string>((resolve) => {
      image.addEventListener('load', () => {
        resolve('loaded');
      });
      image.addEventListener('error', () => {
        resolve('refused');
      });
    });
    image.src = 'http://127.0.0.1:9/pixel.png';
    return [
      await tryFetch('http://127.0.0.1:9/'),
      await tryFetch('https://127.0.0.1:9/'),
      await tryFetch('file:///etc/hosts'),
      await loaded,
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('the interface’s scheme serves nothing outside the interface', async ({ start }) => {
  const { page } = await start();
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/%2e%2e%2fmain%2findex.js',
      '/missing.js',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`collate://app${path}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('no new window opens and the window navigates nowhere', async ({ start }) => {
  const { app, page } = await start();
  const url = page.url();
  const attempts = await app.evaluateHandle(({ BrowserWindow }) => {
    const urls: string[] = [];
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', ({ url: wanted }) => {
      urls.push(wanted);
    });
    return urls;
  });
  await page.evaluate(() => {
    const result = document.createElement('output');
    result.id = 'opened';
    result.textContent = window.open('https://example.org/') === null ? 'refused' : 'opened';
    const link = document.createElement('a');
    link.href = 'file:///etc/hosts';
    link.target = '_blank';
    document.body.append(result, link);
    link.click();
    link.href = 'https://example.org/link';
    link.removeAttribute('target');
    link.click();
  });
  await expect.poll(() => attempts.jsonValue()).toEqual(['https://example.org/link']);
  await page.evaluate(() => {
    window.location.href = 'https://example.org/location';
  });
  await expect.poll(() => attempts.jsonValue()).toHaveLength(2);
  // Playwright’s own page waits for a navigation that never comes, so the app is asked.
  const windows = await app.evaluate(async ({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(async ({ webContents }) => ({
        url: webContents.getURL(),
        opened: String(
          await webContents.executeJavaScript("document.querySelector('#opened').textContent"),
        ),
      })),
    ),
  );
  expect(windows).toEqual([{ url, opened: 'refused' }]);
});

test('Node is out of the window’s reach', async ({ start }) => {
  const { page } = await start();
  const reach = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    module: typeof (globalThis as Record<string, unknown>)['module'],
    bridge: Object.keys(window.collate).toSorted(),
  }));
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    bridge: ['cancel', 'invoke', 'platform', 'subscribe', 'tokensFor'],
  });
});

test('permissions are denied', async ({ start }) => {
  const { page } = await start();
  const states = await page.evaluate(async () => {
    const ask = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return [await ask('geolocation'), await ask('camera'), await ask('notifications')];
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('a call from another frame or window is refused', async ({ start }) => {
  const { app, page } = await start();
  const preload = await app.evaluate(
    ({ app: electronApp }) => `${electronApp.getAppPath()}/out/preload/index.cjs`,
  );
  const answer = await app.evaluate(async ({ BrowserWindow }, preloadPath) => {
    const intruder = new BrowserWindow({
      show: false,
      webPreferences: { preload: preloadPath, sandbox: true, contextIsolation: true },
    });
    await intruder.loadURL('collate://app/index.html');
    const result: unknown = await intruder.webContents.executeJavaScript(
      `window.collate.invoke('library.overview', {}, crypto.randomUUID())`,
    );
    intruder.destroy();
    return result;
  }, preload);
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  const own = await page.evaluate(() =>
    window.collate.invoke('library.overview', {}, crypto.randomUUID()),
  );
  expect(own).toMatchObject({ ok: true });
});

test('an unknown method and a payload that does not parse are refused in words', async ({
  start,
}) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const invoke = (method: string, input: unknown, callId: string = crypto.randomUUID()) =>
      window.collate.invoke(method, input, callId);
    return [
      await invoke('library.burn', {}),
      await invoke('__proto__', {}),
      await invoke('constructor', {}),
      await invoke('articles.get', { id: 'no uuid' }),
      await invoke('articles.get', null),
      await invoke('shell.openLink', { url: 'file:///etc/hosts' }),
      await invoke('library.overview', {}, 'no call id'),
    ];
  });
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
  const messages = JSON.stringify(answers);
  expect(messages).not.toMatch(/node_modules|SELECT|at Object|\.ts:/);
});
