import { makePdf, setColumn, type PdfPageSpec } from './pdf/make-pdf.ts';

type Lines = PdfPageSpec['lines'];

/** Where columns stand on a page, in points from its left. */
const LEFT = { x: 64, width: 222 };
const RIGHT = { x: 310, width: 222 };
const TOP = 84;
const LEADING = 12.5;
/** Of a heading: what stands above it. */
const AIR = 8;

interface Part {
  readonly heading?: string;
  readonly words: readonly string[];
}

/** Headings and paragraphs, one below the other in a column. */
function setParts(parts: readonly Part[], column: typeof LEFT, top: number): Lines {
  const lines: Lines[number][] = [];
  let y = top;
  for (const { heading, words } of parts) {
    if (heading !== undefined) {
      y += AIR;
      lines.push({ words: heading, x: column.x, y, isBold: true });
      y += LEADING;
    }
    for (const [at, paragraph] of words.entries()) {
      const set = setColumn(paragraph, { ...column, y, leading: LEADING });
      lines.push(
        ...set.map((line, row) => (at > 0 && row === 0 ? { ...line, x: line.x + 10 } : line)),
      );
      y += set.length * LEADING;
    }
  }
  return lines;
}

const running = (page: number): Lines => [
  { words: 'Mori and Lindqvist', x: LEFT.x, y: 48, size: 8 },
  { words: 'Round spermatid register', x: 440, y: 48, size: 8 },
  { words: 'Annals of Invented Fertility 2016; 8: 211-214', x: LEFT.x, y: 806, size: 8 },
  { words: String(page), x: 520, y: 806, size: 8 },
];

const TITLE: Lines = [
  { words: 'Births after injection of round spermatids:', x: 64, y: 104, size: 19, isBold: true },
  { words: 'the register of one clinic', x: 64, y: 128, size: 19, isBold: true },
  { words: 'Atsuko Mori and Karin Lindqvist', x: 64, y: 154, size: 11 },
];

const ABSTRACT = {
  heading: 'Abstract',
  words: [
    'Men whose testes make no ripe sperm may still have round spermatids. We report every birth that followed their injection at one clinic in three years. Seventy-six eggs were injected for 12 men. Fourteen children were born, and all of them were seen at the age of two. The procedure remains a last resort: the register is small, and harms that are rare would have escaped it.',
  ],
};

const INTRODUCTION = {
  heading: 'Introduction',
  words: [
    'A round spermatid has finished meiosis but has neither tail nor the tight nucleus of a sperm. Injected into an egg it seldom wakes it, which is why the first attempts of the 1990s led to few embryos and fewer births.',
    'An electric pulse before the injection makes up for what the cell lacks. In mice the offspring of such eggs were healthy and fertile. Whether this holds for people cannot be told from the few reports that were published one birth at a time.',
    'We therefore opened a register in which each cycle is entered before its outcome is known, and which families leave only at their own wish.',
  ],
};

const METHODS = {
  heading: 'Methods',
  words: [
    'Couples were asked twice, at the first visit and a year later, whether the data of their child might be kept. All agreed. A paediatrician who did not know how a child had been conceived examined each one and noted what she saw on a printed form.',
    'Eggs were collected after ordinary stimulation. Spermatids were picked under the microscope by their size and by the shape of the nucleus. A pulse woke the egg ten minutes before the injection.',
    'We counted a birth once, however many children it brought. Losses before the twelfth week were not counted, since not all of them came to be known.',
  ],
};

const PARTICIPANTS = {
  heading: 'Participants',
  words: [
    'Of 41 couples who asked for the treatment, 12 went on to it. The men were between 22 and 46 years old, and none had sperm in two samples. The women were 24 to 39 years old. Nine couples had tried with donated sperm before and had stopped.',
  ],
};

const BIRTHS = {
  heading: 'Births',
  words: [
    'Between September 2011 and March 2014, 14 children were born to the partners of 12 men (Table 1). Seventy-six eggs that a pulse had woken were injected, so that fewer than one egg in five led to a birth.',
  ],
};

const GROWTH = {
  heading: 'Growth and health',
  words: [
    'The children were weighed at birth, at one month and at each yearly visit. Weight and length lay between the 10th and the 90th centile in all but one, a boy who was born at 34 weeks and had caught up by the age of two.',
    'No physical, mental or genetic disorder was recorded in any child when the register was closed. The oldest was then three years old. Two families had moved away before the second visit, and their children are counted as healthy at last contact.',
  ],
};

const CYCLES = {
  heading: 'Cycles without a birth',
  words: [
    'Of the 76 eggs that were injected, 58 divided and 46 were transferred. Eleven pregnancies ended before the twelfth week, most of them before a heart was seen. What was lost earlier nobody counted.',
    'Four couples ended the treatment after their second cycle. Two of them said that they could not bear another; the others had moved to a town without a clinic.',
    'The pulse itself was changed once, after the ninth couple, when a weaker one was found to wake the eggs as well. Births before and after that change did not differ, yet a register of this size could hardly have shown it.',
  ],
};

const NEEDED = {
  heading: 'What is needed',
  words: [
    'A larger register, kept by several clinics, with all cycles in it from the first visit on, and with the children seen again at school age. Imprinted genes should be read in each of them, and the fathers asked what they had been told.',
    'Until there is one, couples should hear that fourteen healthy children are good news and little knowledge.',
  ],
};

const DISCUSSION = {
  heading: 'Discussion',
  words: [
    'We report what one clinic saw in three years. Methylation of imprinted genes was examined in the cord blood of five children only, and it would be too early to call the procedure as safe as the injection of ripe sperm. Disorders that arise from imprinting are rare, and a register of this size would miss most of them.',
    'For a man without ripe sperm the procedure may be a last resort. It is not an easy one: for each child more than five eggs were needed.',
    'No family was compared with a family of another kind, so we cannot say whether these children differ from others.',
  ],
};

const THANKS = {
  heading: 'Acknowledgements',
  words: ['We thank the families, who came back year after year in any weather.'],
};

const ROWS = [
  ['Age of the man', 'Couples', 'Eggs', 'Embryos', 'Births'],
  ['22 to 29', '3', '21', '14', '5'],
  ['30 to 37', '6', '34', '20', '6'],
  ['38 to 46', '3', '21', '12', '3'],
  ['All', '12', '76', '46', '14'],
];
const TABLE: Lines = [
  { words: 'Table 1. Outcome of the injections by the age of the man', x: 64, y: TOP },
  ...ROWS.flatMap((cells, row) =>
    cells.map((words, at) => ({
      words,
      x: at === 0 ? 64 : 180 + at * 80,
      y: TOP + 20 + row * 15,
      isBold: row === 0,
    })),
  ),
];

/** The bars of a figure: what they count, and how much of it. */
const BARS = [
  ['eggs injected', 76],
  ['two-cell embryos', 58],
  ['transferred', 46],
  ['births', 14],
] as const;
const FIGURE_TOP = 200;

/** A line across the page under a row of a table. */
const rule = (y: number) => ({ x: 64, y, width: 468, height: 0.6, gray: 0.1 });

/** A paper of an invented journal, as it was printed: what the pictures of a PDF show. */
export function makePaper(): Buffer {
  return makePdf({
    title: 'Births after injection of round spermatids: the register of one clinic',
    firstLabel: 211,
    outline: [
      { title: 'Introduction', page: 1 },
      { title: 'Methods', page: 2 },
      { title: 'Births', page: 3 },
      { title: 'Discussion', page: 3 },
    ],
    pages: [
      {
        lines: [
          ...running(211),
          ...TITLE,
          ...setParts([ABSTRACT], LEFT, 180),
          ...setParts([INTRODUCTION], RIGHT, 180),
        ],
      },
      {
        lines: [
          ...running(212),
          ...setParts([METHODS], LEFT, TOP),
          ...setParts([PARTICIPANTS], RIGHT, TOP),
        ],
      },
      {
        lines: [
          ...running(213),
          ...TABLE,
          ...setParts([BIRTHS, GROWTH, CYCLES], LEFT, FIGURE_TOP),
          ...BARS.flatMap(([words, count], at) => [
            { words, x: RIGHT.x, y: FIGURE_TOP + 18 + at * 18, size: 8 },
            {
              words: String(count),
              x: RIGHT.x + 80 + count * 1.6,
              y: FIGURE_TOP + 18 + at * 18,
              size: 8,
            },
          ]),
          ...setColumn('Fig. 1. From egg to birth. The bars are no shares of one total.', {
            ...RIGHT,
            y: FIGURE_TOP + 96,
          }),
          ...setParts([DISCUSSION, NEEDED], RIGHT, FIGURE_TOP + 130),
        ],
        boxes: [
          rule(TOP + 6),
          rule(TOP + 25),
          rule(TOP + 70),
          rule(TOP + 86),
          ...BARS.map(([, count], at) => ({
            x: RIGHT.x + 72,
            y: FIGURE_TOP + 10 + at * 18,
            width: count * 1.6,
            height: 10,
            gray: count < 20 ? 0.4 : 0.68,
          })),
        ],
      },
      { lines: [...running(214), ...setParts([THANKS], LEFT, TOP)] },
    ],
  });
}
