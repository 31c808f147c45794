/** The singulars that a plural may have; the last word alone changes. */
export function singularsOf(key: string): string[] {
  const last = key.charCodeAt(key.length - 1);
  if (last !== 115) return last === 101 || last === 110 ? irregularSingular(key) : [];
  if (key.endsWith('ss') || key.length < 4) return [];
  if (key.endsWith('ies')) return [`${key.slice(0, -3)}y`, key.slice(0, -1)];
  if (/(?:ches|shes|xes|zes|ses|oes)$/.test(key)) return [key.slice(0, -2), key.slice(0, -1)];
  if (key.endsWith('ves'))
    return [`${key.slice(0, -3)}f`, `${key.slice(0, -3)}fe`, key.slice(0, -1)];
  return [key.slice(0, -1)];
}

function irregularSingular(key: string): string[] {
  if (key.endsWith('mice')) return [`${key.slice(0, -4)}mouse`];
  if (key.endsWith('lice')) return [`${key.slice(0, -4)}louse`];
  if (key.endsWith('geese')) return [`${key.slice(0, -5)}goose`];
  if (key.endsWith('oxen')) return [key.slice(0, -2)];
  return [];
}

/** The word or name itself, then the singulars that it may be the plural of. */
export function spellingsOf(key: string): string[] {
  return [key, ...singularsOf(key)];
}
