import { readFileSync, readdirSync } from 'node:fs';
import { test } from './app.ts';
test('smoke', async ({ start }) => {
  const { page } = await start();
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  const files = readdirSync('out/renderer/assets');
  const find = (p: RegExp) => 'collate://app/assets/' + files.find((f) => p.test(f));
  for (const pdf of ['/tmp/made.pdf', ...(process.env['PDFS'] ?? '').split(',').filter(Boolean)]) {
    const b64 = readFileSync(pdf).toString('base64');
    const r = await page.evaluate(async ([lib, worker, renderer, data]) => {
      const m = await import(lib!);
      const pdfjs = m.getDocument ? m : Object.values(m).find((x: any) => x?.getDocument) ?? m;
      pdfjs.GlobalWorkerOptions.workerSrc = worker;
      pdfjs.GlobalWorkerOptions.rendererSrc = renderer;
      const res = (f: string) => `collate://app/pdf/${f}/`;
      const t0 = performance.now();
      const d = await pdfjs.getDocument({ data: Uint8Array.from(atob(data!), (c) => c.charCodeAt(0)), cMapUrl: res('cmaps'), standardFontDataUrl: res('standard_fonts'), wasmUrl: res('wasm'), iccUrl: res('iccs'), useWorkerFetch: true, verbosity: 1 }).promise;
      const p = await d.getPage(1);
      const viewport = p.getViewport({ scale: 1 });
      const canvas = document.createElement('canvas');
      canvas.width = viewport.width; canvas.height = viewport.height;
      const task = p.render({ canvas, viewport, annotationMode: 3, recordImages: true });
      await task.promise;
      const px = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      let dark = 0; for (let i = 0; i < px.length; i += 4) if (px[i]! < 128) dark++;
      return { ms: performance.now() - t0, dark, w: canvas.width, worker: task._internalRenderTask?.isWorkerRendering, images: p.imageCoordinates && [...p.imageCoordinates], keys: Object.keys(m).length };
    }, [find(/^pdf-.*js$/), find(/pdf.worker/), find(/pdf.renderer/), b64] as const);
    console.log(pdf, JSON.stringify(r));
  }
  console.log(await page.evaluate(async () => { try { await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return 'compiled'; } catch (e) { return String(e); } }));
});
