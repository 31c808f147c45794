/**
 * The names of the months, January first, in the languages of most metadata: English, German,
 * French, Spanish, Italian, Portuguese, Dutch, Swedish with Danish and Norwegian, and Polish (as
 * dates have them). Names that differ by an accent alone stand once, without it.
 */
const MONTHS: readonly string[] = [
  'january januar janner janvier enero gennaio janeiro januari stycznia styczen',
  'february februar fevrier febrero febbraio fevereiro februari lutego luty',
  'march marz mars marzo marco maart marca marzec',
  'april avril abril aprile kwietnia kwiecien',
  'may mai mayo maggio maio mei maj maja',
  'june juni juin junio giugno junho czerwca czerwiec',
  'july juli juillet julio luglio julho lipca lipiec',
  'august aout agosto augustus augusti sierpnia sierpien',
  'september septembre septiembre setiembre settembre setembro wrzesnia wrzesien',
  'october oktober octobre octubre ottobre outubro pazdziernika pazdziernik',
  'november novembre noviembre novembro listopada listopad',
  'december dezember decembre diciembre dicembre dezembro desember grudnia grudzien',
];

/** Short forms that are not the first three letters of an English name, as journals and indexes use them. */
const SHORT: Readonly<Record<string, number>> = {
  sept: 9,
  janv: 1,
  fevr: 2,
  avr: 4,
  juil: 7,
  okt: 10,
  dez: 12,
  mrz: 3,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  mrt: 3,
};

/** The number of a month by its name or short form, whatever its case and accents; null for other words. */
export function monthNumber(name: string): number | null {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const whole = MONTHS.findIndex((names) => names.split(' ').includes(plain));
  if (whole >= 0) return whole + 1;
  if (Object.hasOwn(SHORT, plain)) return SHORT[plain]!;
  const short = plain.length === 3 ? MONTHS.findIndex((names) => names.startsWith(plain)) : -1;
  return short < 0 ? null : short + 1;
}
