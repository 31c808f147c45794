import { makePdf } from './pdf/test-pdf.ts';
import { openTestEngine } from './test-engine.ts';

const RECT = { x0: 100, y0: 300, x1: 400, y1: 400 };

/** A picture that only its last byte tells from others, in base64. */
export const pictureOf = (byte: string): string =>
  Buffer.from(`89504e470d0a1a0a${byte}`, 'hex').toString('base64');

/** An article of two pages: a figure is marked on the second, and a part of it proves a claim. */
export async function openFigures() {
  const library = openTestEngine();
  const { call } = library;
  const pdf = makePdf([
    { lines: ['Newts of the north', '', 'They lived.'] },
    { lines: ['A figure'] },
  ]);
  const [outcome] = await library.importFiles({ 'newts.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { articleId } = outcome;
  const [file] = await call('attachments.list', { articleId });
  const areaOf = (picture: string) => ({ attachmentId: file!.id, page: 2, rect: RECT, picture });
  const annotate = (picture: string, comment: string) =>
    call('areas.annotate', {
      articleId,
      area: areaOf(picture),
      color: 'green',
      comment,
      tags: [],
    });
  const [figure, proof] = [pictureOf('01'), pictureOf('02')];
  await annotate(figure, 'How they grew');
  await call('areas.claim', {
    articleId,
    area: areaOf(proof),
    draft: {
      value: { kind: 'safety', category: 'reassuring', hedged: false },
      statement: 'None was lost',
      speaker: null,
    },
  });
  return { ...library, target: { of: 'article', id: articleId } as const, annotate, figure, proof };
}
