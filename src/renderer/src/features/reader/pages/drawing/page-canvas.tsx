import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { DrawingQueue } from './drawing-queue.ts';
import { drawPage, free, type PageDrawing } from './draw-page.ts';
import type { PDFDocumentProxy } from './pdf-js.ts';
import styles from './page-canvas.module.css';

/** What draws the pages of an open file. */
export interface PageDrawer {
  readonly document: PDFDocumentProxy;
  readonly queue: DrawingQueue;
  /** How far a page is from the one in view. */
  readonly distanceOf: (page: number) => number;
}

interface PageCanvasProps {
  readonly drawer: PageDrawer;
  readonly page: number;
  /** Of the page before it was turned, in CSS pixels. */
  readonly width: number;
  readonly rotation: number;
  readonly pixelRatio: number;
  /** Added to its distance: what is less urgent than the pages in view. */
  readonly delay?: number;
}

/** The picture of a page. What was drawn before stays, stretched, until the page is drawn anew. */
export function PageCanvas({
  drawer,
  page,
  width,
  rotation,
  pixelRatio,
  delay = 0,
}: PageCanvasProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const { document, queue, distanceOf } = drawer;
    return queue.add({
      rank: () => distanceOf(page) + delay,
      draw: async (signal) => {
        try {
          const drawing = await drawPage(document, page, { width, pixelRatio, rotation }, signal);
          if (drawing && host.current) show(host.current, drawing);
          if (drawing) setBroken(false);
        } catch {
          setBroken(true);
        }
      },
    });
  }, [drawer, page, width, rotation, pixelRatio, delay]);
  useEffect(() => {
    const element = host.current;
    return () => {
      if (element) clear(element);
    };
  }, []);
  return (
    <>
      <div ref={host} className={styles.host} aria-hidden="true" />
      {isBroken ? <p className={styles.broken}>Page {page} cannot be drawn.</p> : null}
    </>
  );
}

function clear(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) free(canvas);
  host.replaceChildren();
}

/** Puts a drawing in the place of the one before, its pictures above it as they are printed. */
function show(host: HTMLElement, { canvas, pictures }: PageDrawing): void {
  clear(host);
  canvas.className = styles.page ?? '';
  host.append(canvas);
  for (const [left, top, width, height] of pictures) {
    host.append(cut(canvas, left, top, width, height));
  }
}

/** A part of a canvas, given in shares of it, as a canvas over it. */
function cut(
  from: HTMLCanvasElement,
  left: number,
  top: number,
  width: number,
  height: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = styles.picture ?? '';
  canvas.width = Math.max(1, Math.round(width * from.width));
  canvas.height = Math.max(1, Math.round(height * from.height));
  Object.assign(canvas.style, {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  });
  canvas
    .getContext('2d')
    ?.drawImage(from, -Math.round(left * from.width), -Math.round(top * from.height));
  return canvas;
}
