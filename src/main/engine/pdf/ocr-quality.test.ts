import { describe, expect, it } from 'vitest';
import { isPoorlyRecognised } from './ocr-quality.ts';

const ENGLISH =
  'Twelve newts were kept in a pond behind the house, and all of them lived through the summer. The water was changed once a week by the two keepers, who weighed the food that was given to them each day and wrote it down with the state of the weather (Okafor 2001; COX-2, pH 7.4, iPSC). ';
const GERMAN =
  'Zwölf Molche lebten drei Monate lang in einem Teich hinter dem Haus, und alle überlebten den Sommer; das Wasser wurde von den Pflegern jede Woche gewechselt und das Futter, das sie bekamen, täglich mit der Waage gewogen. ';
/** As a program reads worn type: letters for others, words run together or broken. */
const MISREAD = [
  'Twelve newts w»re kept in a p0nd behmd tbe house, and aII of thcm lived thr^ugh the sumrner. Tlie wat*r was chan■ged once a week bv tlie tvvo keepers, who we1ghed the fo«d that was giv%n to thern each dav and wr0te it down. ',
  'Tvvelvc nevvts vverc kcpt iii a poiid bchiiid thc liousc aiid all oi thcm livcd tlirough thc suiiiiiicr Tlic watcr vvas cliaiigcd oiicc a vvcek hy tlic tvvo kcepcrs vvlio vvciglicd tlic food tliat vvas givcii to tliciii cacli day. ',
];

describe('a text that was read off pictures', () => {
  it.each([ENGLISH, GERMAN])('was read well: %.20s', (text) => {
    expect(isPoorlyRecognised(text.repeat(3))).toBe(false);
  });

  it.each(MISREAD)('was read badly: %.20s', (text) => {
    expect(isPoorlyRecognised(text.repeat(3))).toBe(true);
  });

  it('is not judged where it is short, or of another script', () => {
    expect(isPoorlyRecognised(MISREAD[0]!.slice(0, 60))).toBe(false);
    expect(isPoorlyRecognised('天下皆知美之為美斯惡已 '.repeat(80))).toBe(false);
  });
});
