import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

function odt(body: string, styles = '', meta = '', isMarked = true): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:ta" xmlns:style="urn:s" xmlns:draw="urn:d"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts = {
    ...(isMarked && { mimetype: 'application/vnd.oasis.opendocument.text' }),
    'content.xml': content,
    'meta.xml': `<office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m" xmlns:dc="urn:dc"><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml':
      '<manifest><file-entry media-type="application/vnd.oasis.opendocument.text"/></manifest>',
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

async function paragraphs(body: string, styles?: string): Promise<string[]> {
  return (await readTestEntry(odt(body, styles), 'a.odt')).text!.split('\n\n');
}

describe('texts of OpenDocument', () => {
  it('give headings and paragraphs with their spans, blanks and raised figures', async () => {
    expect(
      await paragraphs(
        '<text:h text:outline-level="1">On tides</text:h><text:p>One<text:s text:c="3"/>two<text:tab/>10<text:span text:style-name="T1">3</text:span> <text:a>link</text:a><text:line-break/>end</text:p>',
        '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
      ),
    ).toEqual(['On tides', 'One two 10³ link\nend']);
  });

  it('leave out what was deleted, comments and tables of contents', async () => {
    expect(
      await paragraphs(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content><text:section><text:p>It <office:annotation><text:p>a comment</text:p></office:annotation>is here</text:p></text:section>',
      ),
    ).toEqual(['It is here']);
  });

  it('put footnotes behind the paragraph, endnotes at the end and boxes behind their paragraph', async () => {
    const note = (kind: string, words: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
    expect(
      await paragraphs(
        `<text:p>First${note('footnote', 'At the foot.')} and${note('endnote', 'At the end.')}<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p><text:p>Second</text:p>`,
      ),
    ).toEqual(['First¹ and²', '¹ At the foot.', 'In the box', 'Second', '² At the end.']);
  });

  it('mark the items of lists, and go on counting where the list does', async () => {
    const list = (attributes: string, ...items: string[]) =>
      `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
    const item = (words: string) => `<text:p>${words}</text:p>`;
    expect(
      await paragraphs(
        list('text:style-name="L1"', item('one') + list('', item('a'), item('b')), item('two')) +
          '<text:p>Between</text:p>' +
          list('text:style-name="L1" text:continue-numbering="true"', item('three')) +
          list('text:style-name="L2"', item('dot')),
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>',
      ),
    ).toEqual(['1. one\n  a. a\n  b. b\n2. two', 'Between', '3. three\n- dot']);
  });

  it('write tables as rows', async () => {
    const cell = (words: string) =>
      `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
    expect(
      await paragraphs(
        `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cell('Bay')}${cell('n')}</table:table-row></table:table-header-rows><table:table-row>${cell('North')}${cell('4')}</table:table-row></table:table><text:p>End</text:p>`,
      ),
    ).toEqual(['Bay | n\nNorth | 4', 'End']);
  });

  it('give what they state about themselves, also without their mark at the beginning', async () => {
    const bytes = odt(
      '<text:p>Some words of a text.</text:p>',
      '',
      '<dc:title>On tides</dc:title><meta:initial-creator>Lia Moe</meta:initial-creator><dc:language>nb</dc:language><meta:keyword>kelp</meta:keyword>',
      false,
    );
    expect(await readTestEntry(bytes)).toMatchObject({
      csl: {
        type: 'document',
        title: 'On tides',
        author: [{ family: 'Moe', given: 'Lia' }],
        language: 'nb',
      },
      tags: ['kelp'],
    });
  });

  it('say so where they hold no text', async () => {
    const { format, faults } = await readTestFile(odt('<text:p/>'));
    expect(format).toBe('odt');
    expect(faults[0]?.message).toContain('no text');
  });
});
