import type { Dimension } from '../../../shared/domain/comparison/quantity.ts';

/** A unit as it is folded, and how many of its dimension's base unit it is. */
export interface Unit {
  readonly dimension: Dimension;
  readonly unit: string;
  readonly scale: number;
}

/**
 * One line a unit: dimension | how many base units | how it is written, the first being its name. The
 * base units are percent, gram, litre, metre, kilocalorie, day, times. Months and years are those of
 * the calendar on average (NIST SP 811 for the others).
 */
const TABLE = `
share|1|%,percent,per cent,percentage points,percentage point,pc
mass|1e-9|ng,nanogram,nanograms
mass|1e-6|µg,μg,ug,mcg,microgram,micrograms
mass|1e-3|mg,milligram,milligrams
mass|1|g,gram,grams,gramme,grammes
mass|1000|kg,kilogram,kilograms,kilo,kilos
mass|453.592|lb,lbs,pounds of
mass|28.3495|oz,ounce,ounces
mass|6350.29|stone
volume|0.001|ml,millilitre,millilitres,milliliter,milliliters
volume|0.01|cl
volume|0.1|dl
volume|1|litre,litres,liter,liters
volume|0.568261|pint,pints
length|1e-6|µm,μm,micron,microns
length|0.001|mm,millimetre,millimetres
length|0.01|cm,centimetre,centimetres,centimeters
length|1|metre,metres,meter,meters
length|1000|km,kilometre,kilometres,kilometers
length|1609.34|mile,miles
length|0.3048|ft,foot,feet
length|0.0254|inch,inches
energy|1|kcal,calorie,calories,kilocalories
energy|0.239006|kj,kilojoules
time|0.0000115741|second,seconds,sec,secs
time|0.000694444|minute,minutes,min,mins
time|0.0416667|hour,hours,hr,hrs
time|1|day,days
time|7|week,weeks
time|30.4375|month,months
time|365.25|year,years,yr,yrs
time|3652.5|decade,decades
money|1|euro,euros
money|1|dollars
money|1|pounds
money|0.01|p,pence,cents
times|1|times,fold,time
`;

const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [dimension = '', scale = '', names = ''] = line.split('|');
      const [unit = ''] = names.split(',');
      const one: Unit = { dimension: dimension as Dimension, unit, scale: Number(scale) };
      return names.split(',').map((name) => [name, one] as const);
    }),
);

/** The unit that the words behind a number name, two words before one; null where none does. */
export function findUnit([first = '', second = '']: readonly string[]): Unit | null {
  return UNITS.get(`${first} ${second}`) ?? UNITS.get(first) ?? null;
}
