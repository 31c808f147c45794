import { withMemory } from '../pdfium/memory.ts';
import type { OpenPage, OpenPdf } from '../pdfium/open-pdf.ts';

/** `FPDF_ANNOT_LINK` of fpdf_annot.h. */
const LINK = 2;
const MOST_LINKS = 500;
/** Longer addresses name no paper. */
const MAX_ADDRESS = 2000;

/** Where the links of a page lead outside the document. */
export function linkAddresses({ pdfium, document }: OpenPdf, { page }: OpenPage): string[] {
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), MOST_LINKS);
  const addresses: string[] = [];
  for (let at = 0; at < count; at++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, at);
    if (annotation === 0) continue;
    if (pdfium.FPDFAnnot_GetSubtype(annotation) === LINK) {
      const link = pdfium.FPDFAnnot_GetLink(annotation);
      const action = link === 0 ? 0 : pdfium.FPDFLink_GetAction(link);
      const address = withMemory(pdfium, MAX_ADDRESS, (buffer) => {
        const length =
          action === 0 ? 0 : pdfium.FPDFAction_GetURIPath(document, action, buffer, MAX_ADDRESS);
        return length === 0 || length > MAX_ADDRESS ? '' : pdfium.pdfium.UTF8ToString(buffer);
      });
      if (address !== '') addresses.push(address);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return addresses;
}
