import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (contents: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${contents}</w:p>`;
const r = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:m="urn:m" xmlns:mc="urn:mc"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const all = { '[Content_Types].xml': '<Types/>', 'word/document.xml': document, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

async function paragraphs(
  body: string,
  parts?: Readonly<Record<string, string>>,
): Promise<string[]> {
  return (await readTestEntry(docx(body, parts), 'a.docx')).text!.split('\n\n');
}

describe('Word documents', () => {
  it('give paragraphs with their runs, tabs, breaks, raised figures and signs', async () => {
    expect(
      await paragraphs(
        p(r('One ') + r('word')) +
          p('') +
          p(`${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}`) +
          p(
            `${r('10')}${r('3', '<w:vertAlign w:val="superscript"/>')}${r(' CO')}${r('2', '<w:position w:val="-4"/><w:sz w:val="19"/>')}${r(' hidden', '<w:vanish/>')} <w:r><w:sym w:font="Symbol" w:char="F061"/></w:r><w:r><w:noBreakHyphen/></w:r>${r('x')}`,
          ),
      ),
    ).toEqual(['One word', 'a b\nc', '10³ CO₂α-x']);
    const ruby = `<w:r><w:ruby><w:rt>${r('かん')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`;
    expect(await paragraphs(p(ruby + r('字')))).toEqual(['漢字']);
  });

  it('keep what was inserted and leave out what was deleted, moved away or is a code', async () => {
    expect(
      await paragraphs(
        p(
          `${r('It ')}<w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins>${r('is')}</w:ins><w:moveFrom>${r('gone')}</w:moveFrom><w:moveTo>${r(' here')}</w:moveTo><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' 7')}<w:hyperlink>${r(' link')}</w:hyperlink>`,
        ),
      ),
    ).toEqual(['It is here 7 link']);
  });

  it('put footnotes behind the paragraph with their mark and endnotes at the end', async () => {
    const note = (name: string, words: string) =>
      `<w:${name} w:id="2">${p(`<w:r><w:${name}Ref/></w:r>${r(` ${words}`)}`)}</w:${name}>`;
    expect(
      await paragraphs(
        p(
          `${r('First')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' and')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
        ) + p(r('Second')),
        {
          'word/footnotes.xml': `<w:footnotes ${W}>${note('footnote', 'At the foot.')}</w:footnotes>`,
          'word/endnotes.xml': `<w:endnotes ${W}>${note('endnote', 'At the end.')}</w:endnotes>`,
        },
      ),
    ).toEqual(['First¹ and²', '¹ At the foot.', 'Second', '² At the end.']);
  });

  it('write tables as rows, also tables within tables, and boxes behind their paragraph', async () => {
    const cell = (contents: string) => `<w:tc><w:tcPr/>${contents}</w:tc>`;
    const table = (...rows: string[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const inner = table(cell(p(r('in'))) + cell(p(r('side'))));
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(r('In the box'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('In the box'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(
      await paragraphs(
        table(
          cell(p(r('Bay'))) + cell(p(r('n'))),
          cell(p(r('North')) + p(r('coast'))) + cell(p(r('4'))),
        ) +
          p(r('Beside') + box + r(' it')) +
          table(cell(inner) + cell(p(r('x')))) +
          p(r('End')),
      ),
    ).toEqual(['Bay | n\nNorth\ncoast | 4', 'Beside it', 'In the box', 'in\nside | x', 'End']);
  });

  it('mark the items of lists, by themselves or by their style, and leave out tables of contents', async () => {
    const level = (depth: number, format: string) =>
      `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const parts = {
      'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="9">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    };
    const item = (depth: number, words: string) =>
      p(r(words), `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="1"/></w:numPr>`);
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('Contents 1'))}</w:sdtContent></w:sdt>`;
    const entry = await readTestEntry(
      docx(
        contents +
          p(r('On tides'), '<w:pStyle w:val="berschrift1"/>') +
          item(0, 'one') +
          item(1, 'a') +
          item(1, 'b') +
          item(0, 'two') +
          item(1, 'again') +
          p(r('Between')) +
          p(r('dot'), '<w:pStyle w:val="Punkt"/>') +
          item(0, 'three'),
        parts,
      ),
    );
    expect(entry.text).toBe(
      'On tides\n\n1. one\n  a. a\n  b. b\n2. two\n  a. again\n\nBetween\n\n- dot\n3. three',
    );
    expect(entry.csl.title).toBe('On tides');
  });

  it('write formulas in a line', async () => {
    const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    expect(
      await paragraphs(
        p(
          `${r('So ')}<m:oMath><m:sSup><m:e>${t('x')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>${t('=')}<m:f><m:num>${t('a+b')}</m:num><m:den>${t('c')}</m:den></m:f></m:oMath>`,
        ),
      ),
    ).toEqual(['So x²=(a+b)/c']);
  });

  it('give what they state about themselves, and not what programs fill in', async () => {
    const core = (title: string, creator: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><cp:keywords>kelp; tides</cp:keywords><dc:language>nb-NO</dc:language></cp:coreProperties>`,
    });
    const words = p(r('Some words of a text.'));
    expect(await readTestEntry(docx(words, core('On tides', 'Lia Moe; Ek, Bo')))).toMatchObject({
      csl: {
        type: 'document',
        title: 'On tides',
        author: [
          { family: 'Moe', given: 'Lia' },
          { family: 'Ek', given: 'Bo' },
        ],
        language: 'nb-NO',
      },
      tags: ['kelp', 'tides'],
      line: null,
    });
    const filled = await readTestEntry(docx(words, core('Microsoft Word - a.doc', 'python-docx')));
    expect(filled.csl).toEqual({
      type: 'document',
      title: 'Some words of a text',
      language: 'nb-NO',
    });
  });

  it('say what is wrong, in one line', async () => {
    const climbing = zipSync({
      'word/document.xml': strToU8('<w:document/>'),
      '../x': strToU8('x'),
    });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    for (const [bytes, words] of [
      [climbing, /leads out of it/],
      [bomb, /out of almost nothing/],
      [docx(p(r('words '.repeat(200)))).subarray(0, 400), /damaged/],
      [docx(p('')), /no text/],
    ] as const) {
      const { format, entries, faults } = await readTestFile(bytes, 'a.docx');
      expect([format, entries.length, faults.length]).toEqual(['docx', 0, 1]);
      expect(faults[0]?.message).toMatch(words);
    }
  });

  it('keep the paragraphs around a broken one', async () => {
    const { entries, faults } = await readTestFile(
      docx(`${p(r('One'))}<w:p><w:r></w:p>${p(r('Two'))}`),
    );
    expect(entries[0]?.text).toBe('One\n\nTwo');
    expect(faults).toHaveLength(1);
  });
});
