import type { SpeciesLexicon } from '../../../src/main/engine/extraction/species/lexicon.ts';
import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type { SpeciesRole, SpeciesValue } from '../../../src/shared/domain/claim.ts';
import { canonicalTaxon } from '../judge-gold.ts';
import type { LabelSpeciesRole } from '../wide-labels/form.ts';
import type { PlacedLabels } from '../wide-labels/placed-labels.ts';
import { judgeEach, listMissed, listWrong, tallyBoth, touches } from './text-measure.ts';
import type { Disagreement, KindMeasure } from './text-measure.ts';

type SpeciesLabel = PlacedLabels['species'][number];
type Species = Suggestion & { readonly value: SpeciesValue };

/** The role that says what a reader's word for it says. */
const ROLES: Readonly<Record<LabelSpeciesRole, SpeciesRole>> = {
  studied: 'studied',
  model: 'studied',
  mentioned: 'mentioned',
  prospective: 'prospective',
  source: 'source_material',
};

const isSpecies = (suggestion: Suggestion): suggestion is Species =>
  suggestion.value.kind === 'species';

/** What is suggested of one organism, in all its places and roles; best first. */
type Organism<One> = readonly One[];

/** What makes two suggestions, or two labels, the same organism. */
function keyOf(name: string, taxonId: number | null | undefined): string {
  return taxonId == null ? name.toLowerCase() : canonicalTaxon(String(taxonId));
}

function groupBy<One>(all: readonly One[], key: (one: One) => string): Organism<One>[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** The taxon of a scientific or common name; undefined for one that the lexicon does not have. */
function taxonOf(name: string, lexicon: SpeciesLexicon): number | undefined {
  const names = lexicon.findByName(name);
  const scientific = names.find(({ nameClass }) => nameClass === 'scientific');
  return (scientific ?? names[0])?.taxonId;
}

interface SaidRole {
  readonly species: Species;
  readonly right: boolean;
  readonly labelled: string;
}

const suggestedKey = ({ value }: Species): string => keyOf(value.scientificName, value.taxonId);

const genusOf = (name: string): string => name.toLowerCase().split(' ')[0] ?? '';

/**
 * Measures the organisms of a text, each once, whatever its places: right is one that is labelled, by
 * taxon or name, or at the place of a label that has no taxon or is of the same genus. Roles are judged
 * of organisms that both sides have.
 */
export function measureSpecies(
  labels: PlacedLabels,
  all: readonly Suggestion[],
  lexicon: SpeciesLexicon,
): KindMeasure {
  const labelKey = ({ name }: SpeciesLabel): string => keyOf(name, taxonOf(name, lexicon));
  const suggested = groupBy(all.filter(isSpecies), suggestedKey);
  const labelled = groupBy(labels.species, labelKey);
  const isSame = (one: Organism<Species>, other: Organism<SpeciesLabel>): boolean =>
    one.some((species) =>
      other.some((label) => {
        if (suggestedKey(species) === labelKey(label)) return true;
        if (!touches(species, label.at)) return false;
        const unknown =
          taxonOf(label.name, lexicon) === undefined || species.value.taxonId === null;
        return unknown || genusOf(label.name) === genusOf(species.value.scientificName);
      }),
    );
  const pairs = suggested.map((one) => labelled.filter((other) => isSame(one, other)));
  const unsure = suggested.map(
    (one, at) =>
      pairs[at]?.length === 0 &&
      one.every((species) => labels.unsure.some((place) => touches(species, place))),
  );
  const counted = suggested.filter((_, at) => !unsure[at]);
  const right = counted.map((one) => (pairs[suggested.indexOf(one)]?.length ?? 0) > 0);
  const found = labelled.map((other) => pairs.some((of) => of.includes(other)));

  const saidRoles = suggested.flatMap((one, at) => {
    const borne = (pairs[at] ?? []).flat();
    if (borne.length === 0) return [];
    return groupBy(one, ({ value }) => value.role).map(([first]): SaidRole => ({
      species: first!,
      right: borne.some(({ role }) => ROLES[role] === first!.value.role),
      labelled: [...new Set(borne.map(({ role }) => role))].join(' and '),
    }));
  });
  const foundRoles = labelled.flatMap((other) => {
    const borne = suggested.filter((_, at) => pairs[at]?.includes(other)).flat();
    if (borne.length === 0) return [];
    const roles = new Set(other.map(({ role }) => ROLES[role]));
    return [...roles].map((role) => borne.some(({ value }) => value.role === role));
  });
  const firsts = counted.map(([first]) => first!);
  return {
    tallies: {
      species: tallyBoth(right, found),
      'species role': tallyBoth(
        saidRoles.map((one) => one.right),
        foundRoles,
      ),
    },
    judgements: { species: judgeEach(firsts, right) },
    disagreements: [
      ...listMissed(
        labelled.map(([first]) => first!),
        found,
        ({ name, role }) => `${name} (${role})`,
      ),
      ...listWrong(firsts, right, ({ value }) => value.scientificName),
      ...saidRoles.flatMap(tellWrongRole),
    ],
    absurd: counted.map(
      (one, at) =>
        !right[at] && labels.species.some((label) => one.some((each) => touches(each, label.at))),
    ),
  };
}

function tellWrongRole({ species, right, labelled }: SaidRole): Disagreement[] {
  if (right) return [];
  const { start, end, value } = species;
  const what = `role ${value.role} of ${value.scientificName}, labelled ${labelled}`;
  return [{ at: [start, end], what }];
}
