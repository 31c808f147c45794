import { useCallback, useEffect, useState } from 'react';
import type { AttachmentId } from '../../../../../../shared/domain/ids.ts';
import { call } from '../../../../lib/api.ts';
import { openPdf, type OpenedPdf, type PDFDocumentProxy } from './pdf-js.ts';

/** How far the opening of a file has come. */
export type PdfState =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly document: PDFDocumentProxy }
  /** It opens only with its password; `isWrong` when one was tried. */
  | { readonly is: 'locked'; readonly isWrong: boolean }
  /** It cannot be drawn. */
  | { readonly is: 'broken' }
  /** The library's folder has it no more. */
  | { readonly is: 'missing' };

/** Whether pages are there to be shown, or are on their way. */
export const isDrawn = ({ is }: PdfState): boolean => is === 'open' || is === 'opening';

export interface PdfFile {
  readonly state: PdfState;
  /** Tries a password, which is kept nowhere. */
  readonly unlock: (password: string) => void;
}

/** Opens what can be read of a file that is broken. */
async function openMended(attachmentId: AttachmentId, signal: AbortSignal): Promise<OpenedPdf> {
  const { bytes } = await call('pages.repaired', { attachmentId }, signal);
  return bytes ? openPdf({ data: bytes }, null, signal) : { ok: false, fault: 'broken' };
}

/** Opens a PDF for drawing for as long as it is shown; nothing for null. */
export function usePdfDocument(id: AttachmentId | null): PdfFile {
  const [state, setState] = useState<PdfState>({ is: 'opening' });
  const [password, setPassword] = useState<string | null>(null);
  useEffect(() => {
    if (id === null) {
      setState({ is: 'missing' });
      return;
    }
    const over = new AbortController();
    let opened: PDFDocumentProxy | null = null;
    const open = async (): Promise<PdfState> => {
      const url = new URL(`file/${id}`, document.baseURI).href;
      const asItIs = await openPdf({ url }, password, over.signal);
      const isBroken = !asItIs.ok && asItIs.fault === 'broken';
      const result = isBroken ? await openMended(id, over.signal) : asItIs;
      if (!result.ok) {
        const { fault } = result;
        return fault === 'broken' || fault === 'missing'
          ? { is: fault }
          : { is: 'locked', isWrong: fault === 'wrong_password' };
      }
      opened = result.document;
      return { is: 'open', document: opened };
    };
    const show = async (): Promise<void> => {
      try {
        const next = await open();
        if (over.signal.aborted) void opened?.loadingTask.destroy();
        else setState(next);
      } catch {
        if (!over.signal.aborted) setState({ is: 'broken' });
      }
    };
    void show();
    return () => {
      over.abort();
      void opened?.loadingTask.destroy();
    };
  }, [id, password]);
  const unlock = useCallback((typed: string) => {
    setPassword(typed);
  }, []);
  return { state, unlock };
}
