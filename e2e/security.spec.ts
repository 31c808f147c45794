import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from './app.ts';
import { answerOpenDialog } from './dialogs.ts';

test('an inline script does not run', async ({ open }) => {
  const { page } = await open();
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

test('text is not evaluated as code', async ({ open }) => {
  const { page } = await open();
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

test('WebAssembly is compiled in the workers that draw PDFs, and nowhere else', async ({
  open,
}) => {
  const { page } = await open();
  const compiled = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          // The smallest module that there is.
          WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
            () => resolve('compiled'),
            (thrown: unknown) => resolve((thrown as Error).name),
          );
        });
      }),
  );
  expect(compiled).toBe('CompileError');
  const assets = readdirSync(join(import.meta.dirname, '..', 'out', 'renderer', 'assets'));
  const scripts = assets.filter((name) => /\.m?js$/.test(name));
  const allowed = await page.evaluate(async (names) => {
    const policies = await Promise.all(
      names.map(async (name) => {
        const answer = await fetch(`collate://app/assets/${name}`);
        return [name, answer.headers.get('content-security-policy') ?? 'none'] as const;
      }),
    );
    return policies.filter(([, policy]) => !policy.includes("script-src 'self';"));
  }, scripts);
  expect(allowed.map(([name]) => name.split('.min')[0])).toEqual(['pdf.renderer', 'pdf.worker']);
  for (const [, policy] of allowed)
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test('no request leaves the window', async ({ open }) => {
  const { page } = await open();
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

test('the interface’s scheme serves nothing outside the interface', async ({ open }) => {
  const { page } = await open();
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

test('of the library’s files the scheme serves PDFs and pictures of areas, and nothing else', async ({
  open,
  folder,
}) => {
  const { app, page, call } = await open();
  const contents = { 'lark.pdf': '%PDF-1.4 a lark', 'page.pdf': '<script>alert(1)</script>' };
  for (const [name, content] of Object.entries(contents)) {
    writeFileSync(join(folder, name), content);
  }
  await answerOpenDialog(
    app,
    Object.keys(contents).map((name) => join(folder, name)),
  );
  const { id: articleId } = await call('articles.addReference', {
    csl: { type: 'book', title: 'Larks' },
    citekey: null,
  });
  const { files } = await call('shell.chooseFiles', { to: 'attach' });
  const { ids } = await call('attachments.add', {
    articleId,
    tokens: files.map(({ token }) => token),
  });
  const picture = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
  const area = { attachmentId: ids[0]!, page: 1, rect: { x0: 1, y0: 1, x1: 2, y1: 2 }, picture };
  await call('areas.annotate', { articleId, area, color: 'red', comment: '', tags: [] });
  const [marked] = await call('areas.list', { articleId });
  const [kept] = await call('attachments.list', { articleId });
  const load = (path: string): Promise<unknown[]> =>
    page.evaluate(async (where) => {
      const answer = await fetch(`collate://app${where}`);
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    }, path);
  expect(await load(`/file/${ids[0]!}`)).toEqual([200, 'application/pdf', contents['lark.pdf']]);
  expect((await load(`/area/${marked!.area.id}`)).slice(0, 2)).toEqual([200, 'image/png']);
  for (const path of [
    `/file/${ids[1]!}`,
    `/file/${articleId}`,
    `/file/${kept!.sha256}`,
    `/area/${ids[0]!}`,
    `/file/${ids[0]!}/../../library.sqlite`,
    '/attachments/library.sqlite',
  ]) {
    expect((await load(path))[0]).toBe(404);
  }
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

test('Node is out of the window’s reach', async ({ open }) => {
  const { page } = await open();
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

test('the window is isolated and sandboxed, and its scripts cannot change the bridge', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const probe = join(folder, 'probe.cjs');
  writeFileSync(
    probe,
    `const can = (name) => { try { require(name); return true; } catch { return false; } };
    require('electron').contextBridge.exposeInMainWorld('probe', {
      isolated: process.contextIsolated, sandboxed: process.sandboxed,
      reach: ['fs', 'node:fs', 'child_process', 'net'].filter(can),
    });`,
  );
  await app.evaluate(({ session }, filePath) => {
    // Electron 33 has only the older of the two.
    const old = session.defaultSession as unknown as { setPreloads?: (paths: string[]) => void };
    if (old.setPreloads) old.setPreloads([filePath]);
    else session.defaultSession.registerPreloadScript({ type: 'frame', filePath });
  }, probe);
  await page.reload();
  expect(await page.evaluate(() => (window as { probe?: unknown }).probe)).toEqual({
    isolated: true,
    sandboxed: true,
    reach: [],
  });
  const changed = await page.evaluate(async () => {
    const seen: string[] = [];
    const { from } = Array;
    Reflect.set(Array, 'from', (...args: [Iterable<unknown>]) => {
      seen.push('from');
      return from(...args);
    });
    // The bridge reads the files before it answers; what the interface itself does is not seen.
    const tokens = window.collate.tokensFor([]);
    Reflect.set(Array, 'from', from);
    await tokens;
    const before = window.collate;
    Reflect.set(window, 'collate', null);
    Reflect.set(before, 'invoke', null);
    return { seen, isSame: before === window.collate, invoke: typeof before.invoke };
  });
  expect(changed).toEqual({ seen: [], isSame: true, invoke: 'function' });
});

test('the system’s sandbox holds the window’s process, except for root', async ({ open }) => {
  test.skip(process.platform !== 'linux', 'Read from the files of Linux’s processes.');
  const { app } = await open();
  const renderer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  );
  const isFiltered = /^Seccomp:\t2$/m.test(
    readFileSync(`/proc/${String(renderer)}/status`, 'utf8'),
  );
  expect(isFiltered).toBe(process.getuid?.() !== 0);
});

test('no permission is given, and no device is shown', async ({ open }) => {
  const { page } = await open();
  const states = await page.evaluate(async () => {
    const ask = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'local-fonts'];
    return Promise.all(names.map(ask));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const outcomes = await page.evaluate(async () => {
    interface Devices {
      getDevices: () => Promise<unknown[]>;
      getPorts: () => Promise<unknown[]>;
    }
    const { usb, hid, serial } = navigator as unknown as Record<'usb' | 'hid' | 'serial', Devices>;
    const outcome = (work: Promise<unknown>): Promise<unknown> => work.catch(() => 'refused');
    return Promise.all([
      outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      outcome(navigator.mediaDevices.getDisplayMedia()),
      outcome(navigator.clipboard.readText()),
      outcome(navigator.requestMIDIAccess()),
      outcome(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      ),
      Notification.requestPermission(),
      usb.getDevices(),
      hid.getDevices(),
      serial.getPorts(),
    ]);
  });
  expect(outcomes).toEqual([...Array(5).fill('refused'), 'denied', [], [], []]);
});

test('a page embeds no other contents', async ({ open }) => {
  const { app, page } = await open();
  await page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    view.setAttribute('allowpopups', '');
    const frame = document.createElement('iframe');
    frame.src = 'collate://app/index.html';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(view, frame);
    await loaded;
  });
  const seen = await app.evaluate(async ({ webContents }) => {
    const all = webContents.getAllWebContents();
    const frames = all.flatMap(({ mainFrame }) => mainFrame.framesInSubtree);
    const titles = frames.map((frame) => frame.executeJavaScript('document.title'));
    return { contents: all.length, titled: (await Promise.all(titles)).filter(Boolean).length };
  });
  expect(seen).toEqual({ contents: 1, titled: 1 });
});

test('nothing is downloaded', async ({ open }) => {
  const { app, page } = await open();
  const downloads = await app.evaluateHandle(({ session }) => {
    const refused: boolean[] = [];
    session.defaultSession.on('will-download', (event) => {
      refused.push(event.defaultPrevented);
    });
    return refused;
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.download = 'collate-attack.txt';
    link.href = URL.createObjectURL(new Blob(['words']));
    link.click();
  });
  await expect.poll(() => downloads.jsonValue()).toEqual([true]);
});

test('only links of the web are given to the system', async ({ open }) => {
  const { app, page } = await open();
  const opened = await app.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = (url) => {
      urls.push(url);
      return Promise.resolve();
    };
    return urls;
  });
  const answers = await page.evaluate(async () => {
    const urls = [
      'https://example.org/paper',
      'file:///etc/hosts',
      'javascript:alert(1)',
      'smb://example.org/share',
      'mailto:someone@example.org',
      'ms-settings:privacy',
      'collate://app/index.html',
      ' https',
    ];
    const calls = urls.map((url) =>
      window.collate.invoke('shell.openLink', { url }, crypto.randomUUID()),
    );
    return (await Promise.all(calls)).map(({ ok }) => ok);
  });
  expect(answers).toEqual([true, ...Array(7).fill(false)]);
  expect(await opened.jsonValue()).toEqual(['https://example.org/paper']);
});

test('a file of an article is opened as a copy, and one that could be run is only shown', async ({
  open,
  folder,
}) => {
  const { app, call, library } = await open();
  const names = ['lark.pdf', 'lark.pdf.exe', 'lark.desktop'];
  for (const name of names) writeFileSync(join(folder, name), `${name} is no program.`);
  await answerOpenDialog(
    app,
    names.map((name) => join(folder, name)),
  );
  const asked = await app.evaluateHandle(({ shell }) => {
    const paths: { opened: string[]; shown: string[] } = { opened: [], shown: [] };
    shell.openPath = (path) => {
      paths.opened.push(path);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (path) => {
      paths.shown.push(path);
    };
    return paths;
  });
  await call('library.addSample', {});
  const list = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
  const [id] = await call('articles.ids', { list, first: 0, limit: 1 });
  const { files } = await call('shell.chooseFiles', { to: 'attach' });
  const tokens = files.map(({ token }) => token);
  const added = await call('attachments.add', { articleId: id!, tokens });
  const instead = [];
  for (const one of added.ids) {
    instead.push((await call('shell.openAttachment', { id: one, how: 'open' })).instead);
  }
  expect(instead).toEqual([
    null,
    expect.stringMatching(/^“lark\.pdf\.exe” is of a kind that could be run/),
    expect.stringMatching(/^“lark\.desktop” is of a kind that could be run/),
  ]);
  const { opened, shown } = await asked.jsonValue();
  expect(opened.map((path) => basename(path))).toEqual(['lark.pdf']);
  expect(opened[0]!.startsWith(library)).toBe(false);
  expect(readFileSync(opened[0]!, 'utf8')).toBe('lark.pdf is no program.');
  expect(statSync(opened[0]!).mode & 0o222).toBe(0);
  // What could be run has no ending by which a system would run it.
  expect(shown.map((path) => basename(path))).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
});

test('a script gets no token for a file that the reader did not choose', async ({ open }) => {
  const { page } = await open();
  const tokens = await page.evaluate(async () => {
    const files = new DataTransfer();
    files.items.add(new File(['words'], '/etc/hosts'));
    const made = new File(['words'], '/etc/hosts');
    Object.defineProperty(made, 'path', { value: '/etc/hosts' });
    const tries: unknown[] = [
      [made],
      [...files.files],
      [{ path: '/etc/hosts', name: 'hosts' }],
      ['/etc/hosts'],
      [new Blob(['words'])],
      { map: () => ['/etc/hosts'] },
      { length: 1, 0: '/etc/hosts' },
      Object.assign([made], { map: () => ['/etc/hosts'] }),
    ];
    return Promise.all(
      tries.map(async (each) => {
        try {
          return await window.collate.tokensFor(each as File[]);
        } catch {
          return 'refused';
        }
      }),
    );
  });
  expect(tokens.flat().filter((each) => each !== 'refused')).toEqual([]);
});

test('a call from another frame or window is refused', async ({ open }) => {
  const { app, page } = await open();
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
  open,
}) => {
  const { page } = await open();
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
