import { FAMOUS_SPECIES } from './everyday-organisms.ts';
import type { LatinContext, NamedSpecies } from './latin-names.ts';
import { preferName } from './latin-names.ts';
import { hasStrongLatinEnding, looksLikeEpithet, mayBeEpithet } from './latin-shape.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import type { Mention, MentionSheet } from './mention.ts';
import { NAME } from './name-traits.ts';
import { hasTrait } from './words.ts';
import type { TextWords } from './words.ts';

/** Genus written short: "E", "Sc", "Staph". */
const SHORT_GENUS = /^[A-Z][a-z]{0,4}$/;
/** Different short forms of one text that are looked up in the whole lexicon; more is no article. */
const LOOKUP_LIMIT = 60;

const FAMOUS = new Map(
  FAMOUS_SPECIES.map(({ taxonId, name }) => {
    const [genus = '', epithet = ''] = name.split(' ');
    return [`${genus.charAt(0)} ${epithet}`, { genus, epithet, taxonId, scientificName: name }];
  }),
);

/** May the word be a genus written short? */
export function mayBeShortGenus(text: string): boolean {
  return SHORT_GENUS.test(text);
}

/** Marks short forms ("E. coli") by the full names of the text, then by what is commonly known. */
export function markShortForms(
  read: TextWords,
  context: LatinContext,
  lexicon: SpeciesLexicon,
  sheet: MentionSheet,
): void {
  const resolved = new Map<string, NamedSpecies | null>();
  let lookups = 0;
  for (const at of read.marked) {
    const form = readShortForm(read, at);
    if (form === null || !sheet.isFree(at, form.to)) continue;
    const key = `${form.genusStart} ${form.epithet} ${form.pointed}`;
    let species = resolved.get(key);
    if (species === undefined) {
      species =
        resolveByText(form, context, lexicon) ??
        FAMOUS.get(`${form.genusStart} ${form.epithet}`) ??
        null;
      if (
        species === null &&
        form.pointed &&
        mayBeEpithet(form.epithet) &&
        lookups < LOOKUP_LIMIT
      ) {
        lookups += 1;
        species = resolveByLexicon(form, context, lexicon);
      }
      resolved.set(key, species);
    }
    if (species === null) continue;
    sheet.add(describe(at, form.to, species));
  }
}

interface ShortForm {
  readonly genusStart: string;
  readonly epithet: string;
  readonly to: number;
  /** A point follows the initial; without it only known pairs count. */
  readonly pointed: boolean;
}

function readShortForm(read: TextWords, at: number): ShortForm | null {
  const { words } = read;
  const genus = words[at];
  const next = words[at + 1];
  if (genus === undefined || next === undefined) return null;
  if (!hasTrait(read, at, NAME.mayBeShort)) return null;
  const pointed = next.gap === 'stop';
  if (!pointed && !(next.gap === 'blank' && genus.text.length === 1)) return null;
  const inner = words[at + 2];
  if (pointed && /^[a-z]$/.test(next.text) && inner?.gap === 'stop' && looksLikeEpithet(inner.text))
    return { genusStart: genus.text, epithet: inner.folded, to: at + 3, pointed };
  const epithet = /^[A-Z]{4,}$/.test(next.text) ? next.folded : next.text;
  if (!/^[a-z]{2,}$/.test(epithet)) return null;
  return { genusStart: genus.text, epithet, to: at + 2, pointed };
}

function resolveByText(
  form: ShortForm,
  context: LatinContext,
  lexicon: SpeciesLexicon,
): NamedSpecies | null {
  const named = (context.byEpithet.get(form.epithet) ?? []).find((species) =>
    species.genus.startsWith(form.genusStart),
  );
  if (named !== undefined) return named;
  if (!mayBeEpithet(form.epithet)) return null;
  for (const genus of context.genera) {
    if (!genus.startsWith(form.genusStart)) continue;
    const name = preferName(
      lexicon
        .findByName(`${genus} ${form.epithet}`)
        .filter((entry) => entry.nameClass === 'scientific' || entry.nameClass === 'synonym'),
    );
    if (name === undefined) continue;
    return {
      genus,
      epithet: form.epithet,
      taxonId: name.taxonId,
      scientificName: lexicon.scientificNameOf(name.taxonId) ?? name.name,
    };
  }
  return null;
}

function resolveByLexicon(
  form: ShortForm,
  context: LatinContext,
  lexicon: SpeciesLexicon,
): NamedSpecies | null {
  if (!looksLikeEpithet(form.epithet) || form.epithet.length < 4) return null;
  const genus = context.genera.find((name) => name.startsWith(form.genusStart));
  const familiar = lexicon.isEpithet(form.epithet);
  if (genus !== undefined && (familiar || hasStrongLatinEnding(form.epithet)))
    return {
      genus,
      epithet: form.epithet,
      taxonId: null,
      scientificName: `${genus} ${form.epithet}`,
    };
  if (!familiar) return null;
  const name = preferName(lexicon.findAbbreviated(form.genusStart, form.epithet));
  if (name === undefined) return null;
  const scientificName = lexicon.scientificNameOf(name.taxonId) ?? name.name;
  return {
    genus: name.name.split(' ')[0] ?? '',
    epithet: form.epithet,
    taxonId: name.taxonId,
    scientificName,
  };
}

function describe(from: number, to: number, species: NamedSpecies): Mention {
  return {
    from,
    to,
    taxonId: species.taxonId,
    scientificName: species.scientificName,
    vernacular: null,
    strain: null,
    rule: 'abbreviation',
  };
}
