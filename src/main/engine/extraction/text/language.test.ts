import { describe, expect, it } from 'vitest';
import { LanguageDetector } from './language.ts';

const languages = new LanguageDetector();

describe('LanguageDetector', () => {
  it.each([
    ['en', 'The bees were kept in the garden, and none of them left.'],
    ['de', 'Die Bienen wurden mit Zucker gefüttert und nicht gestört.'],
    ['fr', 'Les abeilles ont été nourries dans une ruche avec du sucre.'],
    ['es', 'Las abejas fueron alimentadas con azúcar y no se fueron.'],
    ['it', 'Le api della scuola sono state nutrite con lo zucchero nel giardino.'],
    ['nl', 'De bijen werden met suiker gevoed en zijn niet uit het huis.'],
    ['ru', 'Пчёлы жили в саду всю зиму.'],
    ['zh', '蜜蜂住在花园里'],
    ['ja', 'ミツバチは庭に住む'],
    ['ar', 'النحل في الحديقة'],
  ])('recognises %s', (language, text) => {
    expect(languages.detect(text)).toBe(language);
  });

  it('takes a bare title in Latin letters for English', () => {
    expect(languages.detect('Apis mellifera')).toBe('en');
    expect(languages.detect('n = 45')).toBe('en');
  });

  it.each([
    'No serious adverse events occurred.',
    'Do no harm.',
    'Placebo (n = 31) or tea (n = 29).',
    'Female C57BL/6 were housed in fours.',
    'Los Angeles, Las Vegas and San Diego',
    'Volunteers van Dyck and de la Cruz withdrew.',
    'Never die on camera, men say.',
    'En bloc resection versus en passant biopsy',
  ])('takes a short sentence for English without clear evidence: %s', (text) => {
    expect(languages.detect(text)).toBe('en');
  });

  it.each([
    ['de', 'Die Studie wurde nicht beendet.'],
    ['fr', 'Les patients ont été suivis.'],
    ['es', 'Los pacientes fueron tratados con insulina.'],
    ['pt', 'Os pacientes não foram tratados.'],
    ['it', 'Gli alunni sono stati seguiti nella scuola.'],
    ['sv', 'Studien gjordes på barn och vuxna som var sjuka.'],
  ])('recognises a short sentence in %s', (language, text) => {
    expect(languages.detect(text)).toBe(language);
  });

  it('names no language where there are no letters', () => {
    expect(languages.detect('')).toBe('und');
    expect(languages.detect('12 345 (678)')).toBe('und');
    expect(languages.detect('\ud800\ud800')).toBe('und');
  });

  it('reads on when an English text begins with another language', () => {
    const start = 'Die Bienen wurden mit Zucker gefüttert und nicht gestört. ';
    expect(
      languages.detect(start + 'The bees of the garden were fed with sugar. '.repeat(200)),
    ).toBe('en');
  });
});
