import { useContext, useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { useCommand } from '../../../lib/api.ts';
import { classes } from '../../../lib/classes.ts';
import { showToast } from '../../../services/toast.ts';
import { useWidth } from '../use-width.ts';
import type { Mark } from './analysed-table.ts';
import { MarkButton, Part } from './marks.tsx';
import { PrintingContext, type Printing } from './printing.ts';
import { drawPng, standAlone } from './save-picture.ts';
import styles from './analysis.module.css';

/** A mark at its place in a picture, in pixels from its upper left corner. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** How wide what stands for it is; a round sign where it is not told. */
  readonly width?: number;
}

/** A picture drawn for a width. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: ReactNode;
  readonly marks: readonly PlacedMark[];
}

interface PictureProps {
  readonly title: string;
  /** What it shows and how to read it. */
  readonly hint: string;
  /** The beginning of the name of a saved file. */
  readonly fileName: string;
  readonly marks: readonly Mark[];
  readonly draw: (width: number) => Drawing;
  /** The same in sentences, and as a table. */
  readonly text: readonly string[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** What stands below the picture: what its signs mean. */
  readonly legend?: ReactNode;
  /** The same in words, for a page. */
  readonly signs?: string;
}

type View = 'picture' | 'text' | 'table';

/** A picture of the claims of a table; to be worked with, unless it is printed. */
export function Picture(props: PictureProps): ReactElement {
  const printing = useContext(PrintingContext);
  return printing ? (
    <PrintedPicture {...props} printing={printing} />
  ) : (
    <PictureInHand {...props} />
  );
}

interface PrintedPictureProps extends PictureProps {
  readonly printing: Printing;
}

/** A picture that is taken as soon as it is drawn. */
function PrintedPicture(props: PrintedPictureProps): ReactElement {
  const { title, hint, signs, text, draw, printing } = props;
  const take = (svg: SVGSVGElement | null): void => {
    if (!svg) return;
    const { markup } = standAlone(svg, title, text);
    const caption = signs === undefined ? hint : `${hint}; ${signs}`;
    printing.take({ title, caption, svg: markup, text: [...new Set(text)] });
  };
  return (
    <div className={styles.canvas}>
      <Drawn svg={take} label={`${title}, ${hint}`} drawing={draw(printing.width)} />
    </div>
  );
}

interface DrawnProps {
  readonly svg: Ref<SVGSVGElement>;
  readonly label: string;
  readonly drawing: Drawing;
}

/** A drawing as an image. */
function Drawn({ svg, label, drawing: { width, height, shapes } }: DrawnProps): ReactElement {
  return (
    <svg
      ref={svg}
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      {shapes}
    </svg>
  );
}

/** A picture whose marks open their sentences, which can be read as text or as a table, too, and saved. */
function PictureInHand(props: PictureProps): ReactElement {
  const { title, hint, marks, draw, text, table, legend } = props;
  const [view, setView] = useState<View>('picture');
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const drawing = width === 0 ? null : draw(width);
  const show = (wanted: View): void => {
    setView(view === wanted ? 'picture' : wanted);
  };
  return (
    <Part title={title} marks={view === 'picture' ? marks : []} className={styles.picture}>
      <header className={styles.pictureHead}>
        <h2>{title}</h2>
        <p>{hint}</p>
        <div className={styles.links} role="group" aria-label={title}>
          <Toggle on={view === 'text'} onPress={() => show('text')}>
            Read as text
          </Toggle>
          <Toggle on={view === 'table'} onPress={() => show('table')}>
            As a table
          </Toggle>
          {view === 'picture' ? <SaveLinks {...props} svg={svg} /> : null}
        </div>
      </header>
      <div ref={frame} className={styles.frame}>
        {view === 'text' ? (
          <ul className={styles.asText}>
            {[...new Set(text)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {view === 'table' ? <AsTable title={title} {...table} /> : null}
        {view === 'picture' && drawing ? (
          <div className={styles.canvas} style={{ width: drawing.width, height: drawing.height }}>
            <Drawn svg={svg} label={`${title}, ${hint}`} drawing={drawing} />
            {drawing.marks.map(({ mark, x, y, width: wide }) => (
              <MarkButton
                key={mark.key}
                mark={mark}
                className={classes(styles.over, wide !== undefined && styles.boxed)}
                style={{ left: x, top: y, ...(wide === undefined ? {} : { width: wide }) }}
              />
            ))}
          </div>
        ) : null}
      </div>
      {view === 'picture' ? legend : null}
    </Part>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Toggle({ on, onPress, children }: ToggleProps): ReactElement {
  return (
    <button type="button" className={styles.link} aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}

function onSuccess(saved: { readonly name: string } | null): void {
  if (saved) showToast({ message: `Saved ${saved.name}` });
}

function SaveLinks({
  title,
  fileName,
  text,
  svg,
}: PictureProps & { readonly svg: { readonly current: SVGSVGElement | null } }): ReactElement {
  const saveText = useCommand('shell.saveText');
  const savePng = useCommand('shell.savePicture');
  const saveAsSvg = (): void => {
    if (!svg.current) return;
    const { markup } = standAlone(svg.current, title, text);
    saveText.mutate({ text: markup, suggestedName: `${fileName}.svg` }, { onSuccess });
  };
  const saveAsPng = async (): Promise<void> => {
    if (!svg.current) return;
    const png = await drawPng(standAlone(svg.current, title, text));
    savePng.mutate({ png, suggestedName: `${fileName}.png` }, { onSuccess });
  };
  return (
    <>
      <button type="button" className={styles.link} onClick={saveAsSvg}>
        Save SVG
      </button>
      <button type="button" className={styles.link} onClick={() => void saveAsPng()}>
        Save PNG
      </button>
    </>
  );
}

function AsTable({
  title,
  head,
  rows,
}: { readonly title: string } & PictureProps['table']): ReactElement {
  return (
    <table className={styles.asTable} aria-label={`${title} as a table`}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${String(at)} ${row.join(' ')}`}>
            {row.map((cell, index) => (
              <td key={head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
