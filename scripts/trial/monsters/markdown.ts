import { numbered, recipesOf } from './recipe.ts';

const WORDS = 'Nine newts were weighed by the pond in the second week of May. ';
const growing = (mark: string): string => numbered(1400, (at) => `${mark.repeat(at + 1)} `);
const front = (yaml: string): string => `---\n${yaml}\n---\n\n# Newts\n\n${WORDS}\n`;

/** Marks of Markdown in numbers that no writer uses. */
export const MARKDOWN = recipesOf('Markdown', 'monster.md', [
  ['comments never closed', () => '<!--'.repeat(300_000)],
  ['comments never closed, a line each', () => '<!--\n'.repeat(300_000)],
  ['opening brackets', () => '['.repeat(400_000)],
  ['closing brackets', () => ']'.repeat(400_000)],
  ['brackets of pictures', () => '!['.repeat(300_000)],
  ['links in links', () => '[a]('.repeat(200_000)],
  ['links that are never closed', () => '[newt](<'.repeat(150_000)],
  ['links to nothing', () => '[newt][]'.repeat(150_000)],
  ['backticks', () => '`'.repeat(400_000)],
  ['backticks in ever longer runs', () => growing('`')],
  ['backticks, a pair a word', () => '`a '.repeat(200_000)],
  ['stars', () => '*'.repeat(400_000)],
  ['stars before words', () => '*a '.repeat(200_000)],
  ['stars and bars that cross', () => '*a _b '.repeat(100_000)],
  ['stars in ever longer runs', () => growing('*')],
  ['bars within words', () => 'a_'.repeat(300_000)],
  ['tildes', () => '~~a '.repeat(150_000)],
  ['quotes in quotes on a line', () => `${'>'.repeat(100_000)} newt`],
  ['quotes in quotes, a line each', () => numbered(900, (at) => `${'> '.repeat(at)}newt\n`)],
  ['items in items on a line', () => `${'- '.repeat(60_000)}newt`],
  ['items in items, a line each', () => numbered(1200, (at) => `${'  '.repeat(at)}- newt\n`)],
  ['items', () => '- newt\n'.repeat(200_000)],
  ['numbered items, apart by a line', () => numbered(90_000, (at) => `${String(at)}. newt\n\n`)],
  ['lines under headings', () => `${WORDS}\n===\n`.repeat(20_000)],
  ['hashes', () => '#'.repeat(1_000_000)],
  ['headings', () => '# newt\n'.repeat(200_000)],
  ['rules', () => '---\n'.repeat(300_000)],
  [
    'a table of 20,000 columns',
    () => `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n${'|1'.repeat(20_000)}\n`,
  ],
  ['a table of 100,000 rows', () => `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(100_000)}`],
  ['tables of a line', () => '|a|\n|-|\n\n'.repeat(60_000)],
  ['definitions under one name', () => `${'[a]: b\n'.repeat(100_000)}\n[a]`],
  [
    'definitions and their uses',
    () => numbered(40_000, (at) => `[n${String(at)}]: x\n\n[n${String(at)}] newt\n\n`),
  ],
  [
    'uses of one long definition',
    () => `[a]: ${'x'.repeat(1900)}\n\n${'[a] newt\n\n'.repeat(50_000)}`,
  ],
  ['notes', () => numbered(40_000, (at) => `newt[^${String(at)}]\n\n[^${String(at)}]: note\n\n`)],
  ['backslashes', () => '\\'.repeat(1_000_000)],
  ['addresses', () => 'http://a.b/c '.repeat(100_000)],
  ['one long address', () => `http://a.b/${'('.repeat(300_000)}`],
  ['addresses of mail', () => 'a.b-c_d@'.repeat(100_000)],
  ['beginnings of tags', () => '<a '.repeat(200_000)],
  ['attributes of tags', () => `<a ${'b="c" '.repeat(150_000)}`],
  ['tags', () => '<b>newt</b>'.repeat(100_000)],
  ['ampersands', () => '&a;'.repeat(300_000)],
  ['instructions never closed', () => '<?'.repeat(300_000)],
  ['declarations never closed', () => '<!A'.repeat(250_000)],
  ['fences never closed', () => '```\n~~~\n'.repeat(100_000)],
  ['blocks of HTML', () => '<div>\n\nnewt\n\n'.repeat(60_000)],
  ['tabs', () => `${'\t'.repeat(500_000)}newt`],
  ['blanks before line ends', () => `newt${'  \n'.repeat(500_000)}`],
  ['line ends by the million', () => `newt${'\n'.repeat(5_000_000)}newt`],
  ['carriage returns by the million', () => '\r'.repeat(5_000_000)],
  ['400 KB of accents', () => `o${'\u0301'.repeat(200_000)}`],
  ['a line of 4 MB', () => WORDS.replaceAll('.', '*').repeat(62_000)],
  ['as long as a text may be', () => `${WORDS.repeat(8)}\n\n`.repeat(7_800)],
]);

/** Front matter that is a bomb or no YAML at all. */
export const FRONT_MATTER = recipesOf('front matter', 'monster.markdown', [
  ['brackets in brackets', () => front(`a: ${'['.repeat(20_000)}`)],
  ['closed brackets in brackets', () => front(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  ['braces in braces', () => front(`a: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`)],
  ['items in items', () => front(`a:\n  ${'- '.repeat(20_000)}1`)],
  [
    'an alias bomb',
    () =>
      front(
        `a0: &a0 [ha]\n${numbered(40, (at) => `a${String(at + 1)}: &a${String(at + 1)} [*a${String(at)}, *a${String(at)}]\n`)}`,
      ),
  ],
  ['an alias of itself', () => front('title: Newts\nauthor: &a [*a, *a]')],
  [
    'merged maps that hold themselves',
    () => front('title: Newts\nauthor: &a\n  <<: *a\n  name: Newt'),
  ],
  [
    'anchors by the thousand',
    () => front(numbered(4000, (at) => `k${String(at)}: &a${String(at)} 1\n`)),
  ],
  ['keys by the thousand', () => front(numbered(5000, (at) => `k${String(at)}: 1\n`))],
  ['one key by the thousand', () => front('title: Newts\n'.repeat(3800))],
  [
    'authors by the thousand',
    () => front(`author:\n${'  - given: A\n    family: Newt\n'.repeat(1500)}`),
  ],
  ['tags by the thousand', () => front(`title: Newts\ntags: [${'newt, '.repeat(8000)}toad]`)],
  ['a block of text without an end', () => `---\nabstract: |\n${'  newt\n'.repeat(100_000)}`],
  ['a title that is never closed', () => front(`title: "${'newt '.repeat(9000)}`)],
  ['questions', () => front(`title: Newts\n${'? '.repeat(20_000)}`)],
  [
    'kinds of values',
    () => front('title: Newts\na: !!binary "====="\nb: !!js/function "x"\nc: !<tag:x> y'),
  ],
  [
    'names that every object has',
    () => front('title: Newts\n__proto__: {author: x}\nconstructor: {prototype: 1}'),
  ],
  ['colons', () => front(`title: Newts\n${':'.repeat(45_000)}`)],
  ['lines of three dashes', () => '---\n'.repeat(200_000)],
  ['no end in 5 MB', () => `---\ntitle: Newts\n${'a: b\n'.repeat(1_000_000)}`],
  ['blanks before a key', () => `---\n${' \n'.repeat(24_000)}title: Newts\n---\n\n${WORDS}`],
  ['blanks before no key', () => `---\n${' \n'.repeat(20_000)}!\n---\n\n${WORDS}`],
  ['a date of digits', () => front(`title: Newts\ndate: ${'9'.repeat(45_000)}`)],
]);
