import { isCapital, isSpace, isTagCharacter, type TagSyntax } from '../scan-records.ts';

const HYPHEN = 45;

/**
 * The tags of RIS, by its specification of 2011 and as EndNote, Zotero, Ovid, Embase, Scopus and
 * others write it. A line with one blank before its hyphen has a tag only where it is one of these.
 */
const RIS_TAGS: ReadonlySet<string> = new Set(
  (
    'TY ER A1 A2 A3 A4 A5 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP DS ' +
    'ED EP ET FD H1 H2 ID IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK M1 M2 M3 MI MD N1 N2 NV OP ' +
    'PA PB PD PM PP PT PU PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 ' +
    'U5 UR VL VO WT WV Y1 Y2'
  ).split(' '),
);

/** "TY  - JOUR", with any number of blanks before the hyphen, and with none behind it where two stand before. */
export const RIS: TagSyntax = {
  tagLength: () => 2,
  valueAt(text, start, end) {
    if (end - start < 4 || !isCapital(text.charCodeAt(start))) return -1;
    if (!isTagCharacter(text.charCodeAt(start + 1))) return -1;
    let at = start + 2;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const blanks = at - start - 2;
    if (at >= end || blanks === 0 || blanks > 4 || text.charCodeAt(at) !== HYPHEN) return -1;
    const bare = at + 1 < end && !isSpace(text.charCodeAt(at + 1));
    if (blanks === 2) return at + 1;
    return !bare && RIS_TAGS.has(text.slice(start, start + 2)) ? at + 1 : -1;
  },
  starts: (tag, record) => tag === 'TY' && (record === null || record.fields.some(isNoType)),
  end: 'ER',
  blankEnds: false,
  texts: new Set(['AB', 'N1', 'N2', 'RN']),
  needsStart: false,
};

function isNoType({ tag }: { readonly tag: string }): boolean {
  return tag !== 'TY';
}
