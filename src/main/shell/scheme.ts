import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The scheme that the interface is served from; nothing else can be loaded. */
export const SCHEME = 'collate';
export const WINDOW_URL = `${SCHEME}://app/index.html`;

/**
 * No inline script, no evaluation, no request to anywhere but the app itself. React Aria and the
 * virtual list position things with style attributes, which is what 'unsafe-inline' is for.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** The workers of pdf.js, which decode pictures and compute colours with WebAssembly. */
const PDF_WORKER = /^\/assets\/pdf\.(?:worker|renderer)\b[^/]*\.mjs$/;

/** A worker has the policy that it came with. Those of pdf.js may compile WebAssembly; nothing else may. */
const PDF_WORKER_POLICY = CONTENT_SECURITY_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // Scripts are kept as they were compiled, so that later starts do not compile them again.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers with what the window loads of the open library; null for a path that is not of it. */
export type ServeLibraryFile = (pathname: string, signal: AbortSignal) => Promise<Response | null>;

/** Serves the files of a folder and what the window may load of the library, and no others, under the scheme. */
export function serveInterface(
  session: Session,
  folder: string,
  serveLibraryFile: ServeLibraryFile,
): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const ofLibrary = host === 'app' ? await serveLibraryFile(pathname, request.signal) : null;
    if (ofLibrary) return ofLibrary;
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    const type = TYPES[extname(file)];
    if (host !== 'app' || !file.startsWith(folder + sep) || type === undefined) {
      return new Response(null, { status: 404 });
    }
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': type,
          'content-security-policy': PDF_WORKER.test(pathname)
            ? PDF_WORKER_POLICY
            : CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
