import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimValue } from '../../../../../shared/domain/claim.ts';
import { OPEN_FINDING } from '../../../../../shared/domain/test-finding.ts';
import { goToTable } from '../../../services/navigation.ts';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { arriveInArticle } from '../../../testing/test-reader.ts';
import { drawWindow, type TestWindow } from '../../../testing/test-window.tsx';

const LAMPS = `Lamps and sleep

We enrolled 14 people. Of them 3 slept longer. Sleep was longer (hazard ratio 0.75, 0.60 to 0.93).`;

const NOISE = `Noise and sleep

We enrolled 76 people. Sleep was shorter. Long-term harms are not known.`;

const SHIFTS = `Shifts and sleep

A total of 40 people were enrolled.`;

const count = (number: number, role: 'enrolled' | 'outcome'): ClaimValue => ({
  kind: 'sample_size',
  count: number,
  unit: 'people',
  unitKind: 'participants',
  role,
  qualifier: 'exact',
});

const withTable = planLibrary(async ({ call, addArticle, engine }) => {
  const lamps = await addArticle(LAMPS);
  const noise = await addArticle(NOISE);
  const shifts = await addArticle(SHIFTS);
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [shifts.id] } });
  await engine.waitForJob(jobId);
  const claim = async (article: typeof lamps, words: string, value: ClaimValue): Promise<void> => {
    await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [spanOf(article.text, words)],
      draft: draftOf(value),
    });
  };
  await claim(lamps, '14 people', count(14, 'enrolled'));
  await claim(lamps, '3 slept longer', count(3, 'outcome'));
  await claim(lamps, 'Sleep was longer', {
    ...OPEN_FINDING,
    change: 'increase',
    outcome: 'sleep',
    effectValue: '0.75',
    effectUnit: 'hazard ratio',
    interval: '0.60 to 0.93',
  });
  await claim(noise, '76 people', count(76, 'enrolled'));
  await claim(noise, 'Sleep was shorter', {
    ...OPEN_FINDING,
    change: 'decrease',
    outcome: 'Sleep',
  });
  await claim(noise, 'Long-term harms are not known', {
    kind: 'safety',
    category: 'caveat',
    hedged: true,
  });
  const table = await call('evidence.create', {
    title: 'Sleep: lamps & noise',
    articleIds: [lamps.id, noise.id, shifts.id],
  });
  return { tableId: table.id };
});

async function open(): Promise<TestWindow> {
  const engine = await withTable();
  const window = drawWindow(engine);
  goToTable(engine.made.tableId);
  await screen.findByRole('grid', { name: 'Evidence' });
  await window.user.keyboard('v');
  await part('Totals');
  return window;
}

const part = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const mark = (region: HTMLElement, name: RegExp): HTMLElement =>
  within(region).getByRole('button', { name });

describe('the analysis of a table', () => {
  it('adds what may be added and shows the parts, suggested ones only where they are wanted', async () => {
    const { user } = await open();
    const totals = await part('Totals');
    expect(totals.textContent).toContain(
      'ParticipantsHomo sapiens, enrolled, suggested in part130',
    );
    expect(within(totals).getAllByRole('button')).toHaveLength(3);
    await user.keyboard('u');
    expect(totals.textContent).toContain('ParticipantsHomo sapiens, enrolled90');
    expect(within(totals).getAllByRole('button')).toHaveLength(2);
  });

  it('divides within one study, and counts directions over studies', async () => {
    await open();
    expect((await part('Rates')).textContent).toContain('21.4% (7.6 to 47.6)');
    expect((await part('Directions over studies')).textContent).toContain('1 increase, 1 decrease');
  });

  it('shows both sides where studies contradict each other, each with its sentence', async () => {
    const { user } = await open();
    const conflicts = await part('Conflicts');
    expect(conflicts.textContent).toContain('Direction differssleep');
    expect(within(conflicts).getAllByRole('button')).toHaveLength(2);
    mark(conflicts, /Sleep was longer.*increase/).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(mark(conflicts, /Sleep was shorter.*decrease/));
    await user.keyboard('{Enter}');
    await arriveInArticle(/Noise and sleep/);
  });

  it('goes from mark to mark by arrows, and from one to its sentence', async () => {
    const { user } = await open();
    const sizes = await part('Sample sizes');
    mark(sizes, /^3 people/).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(mark(sizes, /^14 people/));
    expect(mark(sizes, /^14 people/).ariaPressed).toBe('true');
    expect(screen.getByRole('region', { name: 'Selected cell' }).textContent).toContain(
      '14 people',
    );
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(mark(sizes, /^76 people/));
    await user.keyboard('{Home}{ArrowRight}{Enter}');
    await arriveInArticle(/Lamps and sleep/);
  });

  it('reads each picture as text and as a table', async () => {
    const { user } = await open();
    const findings = await part('Findings');
    await user.click(within(findings).getByRole('button', { name: 'Read as text' }));
    expect(within(findings).getByRole('listitem').textContent).toMatch(
      /^sleep: increase, .*; decrease, /,
    );
    await user.click(within(findings).getByRole('button', { name: 'As a table' }));
    const rows = within(within(findings).getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(3);
    const estimates = await part('Estimates: hazard ratio');
    expect(mark(estimates, /0\.75 \(0\.6 to 0\.93\)/)).toBeDefined();
  });

  it('saves a picture that stands alone', async () => {
    const { user, shell } = await open();
    const safety = await part('Safety');
    await user.click(within(safety).getByRole('button', { name: 'Save SVG' }));
    await screen.findByText('Saved sleep-lamps-noise-safety.svg');
    const [saved] = shell.saved;
    const picture = new DOMParser().parseFromString(saved?.text ?? '', 'image/svg+xml');
    expect(picture.querySelector('title')?.textContent).toBe('Safety');
    expect(picture.querySelector('desc')?.textContent).toMatch(/^Caveat: /);
    expect(picture.querySelector('[class]')).toBeNull();
  });
});
