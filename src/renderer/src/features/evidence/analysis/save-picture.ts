/** A picture that stands without the window. */
export interface StandAlonePicture {
  /** A whole SVG document. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** What style sheets say of the shapes of a picture. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

function add(parent: Element, name: string, text: string, before: Node | null): void {
  const element = document.createElementNS(SVG, name);
  element.textContent = text;
  parent.insertBefore(element, before);
}

/** A picture as a document of its own: with its colours, on its paper, and its text as what describes it. */
export function standAlone(
  svg: SVGSVGElement,
  title: string,
  text: readonly string[],
): StandAlonePicture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shapes = svg.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const shape = shapes.item(index);
    const style = getComputedStyle(shape);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const { width, height } = svg.viewBox.baseVal;
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(svg).backgroundColor);
  copy.prepend(paper);
  add(copy, 'desc', text.join('\n'), paper);
  add(copy, 'title', title, copy.firstChild);
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

/** So many pixels of a PNG for each of the screen's, so that it is sharp in print. */
const FINER = 3;

/** A picture as PNG, in base64. Throws when the window cannot draw it. */
export async function drawPng({ markup, width, height }: StandAlonePicture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * FINER;
  canvas.height = height * FINER;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The window has no canvas to draw the picture on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
