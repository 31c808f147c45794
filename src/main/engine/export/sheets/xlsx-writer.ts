import { AppError } from '../../../../shared/errors.ts';
import { ZipWriter, type ZipPart } from '../zip-writer.ts';
import type { Datum } from './datum.ts';
import { cell, columnLetters, STYLE, xmlText } from './xlsx-cells.ts';

/** The most rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of cells in the order of `STYLE`: plain, bold headings, moments, quoted text, long text. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" horizontal="left"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${PARTS}.${type}+xml"/>`;

/** How a sheet begins: its name, and how wide its columns are, in characters. */
export interface SheetShape {
  /** No longer than 31 characters, and without \ / ? * [ ] and :. */
  readonly name: string;
  readonly widths: readonly number[];
  /** Whether long texts show in several lines. */
  readonly wraps: boolean;
}

/** A sheet while it is written, row by row. */
export class Sheet {
  readonly name: string;
  readonly #part: ZipPart;
  readonly #letters: readonly string[];
  readonly #style: number;
  #rows = 0;

  constructor(part: ZipPart, { name, widths, wraps }: SheetShape) {
    this.name = name;
    this.#part = part;
    this.#letters = widths.map((_, at) => columnLetters(at));
    this.#style = wraps ? STYLE.wrapped : STYLE.plain;
    const columns = widths.map(
      (width, at) =>
        `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
    );
    part.write(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`,
    );
  }

  /** The line that stays on top. */
  heading(names: readonly string[]): void {
    this.#write(names, STYLE.heading);
  }

  /** Throws `conflict` for more rows than a sheet has. */
  row(data: readonly Datum[]): void {
    this.#write(data, this.#style);
  }

  end(): void {
    this.#part.end('</sheetData></worksheet>');
  }

  #write(data: readonly Datum[], style: number): void {
    this.#rows += 1;
    if (this.#rows > MOST_ROWS) {
      throw new AppError(
        'conflict',
        `A sheet has ${MOST_ROWS.toLocaleString('en')} rows, and there are more “${this.name}” than that. Export them as CSV, or fewer at a time.`,
      );
    }
    const number = String(this.#rows);
    const cells = data.map((datum, at) => cell(`${this.#letters[at]!}${number}`, datum, style));
    this.#part.write(`<row r="${number}">${cells.join('')}</row>`);
  }
}

/**
 * A workbook for Excel, LibreOffice and R (SpreadsheetML, ECMA-376) that is written as a stream. Its sheets
 * can be written at the same time; they stand in the order in which they were begun.
 */
export class WorkbookWriter {
  readonly #zip = new ZipWriter();
  readonly #sheets: Sheet[] = [];

  begin(shape: SheetShape): Sheet {
    const path = `xl/worksheets/sheet${String(this.#sheets.length + 1)}.xml`;
    const sheet = new Sheet(this.#zip.begin(path), shape);
    this.#sheets.push(sheet);
    return sheet;
  }

  /** The bytes that are ready, each once. */
  take(): Generator<Uint8Array> {
    return this.#zip.take();
  }

  /** Ends the workbook; all its sheets have ended. */
  *end(): Generator<Uint8Array> {
    const numbers = this.#sheets.map((_, at) => String(at + 1));
    const sheets = this.#sheets.map(
      ({ name }, at) =>
        `<sheet name="${xmlText(name).replaceAll('"', '&quot;')}" sheetId="${numbers[at]!}" r:id="rId${numbers[at]!}"/>`,
    );
    this.#zip.add(
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    );
    this.#zip.add(
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
    );
    this.#zip.add('xl/styles.xml', STYLES);
    this.#zip.add(
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    );
    this.#zip.add(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}${override('/xl/styles.xml', 'styles')}</Types>`,
    );
    yield* this.#zip.end();
  }
}
