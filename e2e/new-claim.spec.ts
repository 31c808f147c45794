import type { Locator, Page } from '@playwright/test';
import type { ClaimKind } from '../src/shared/domain/claim.ts';
import { KIND_WORDS } from '../src/shared/domain/claim-words.ts';
import { expect, test } from './app.ts';
import { choose, claimEditor, dragOver, notes, openFromList, selectionBar } from './reader.ts';

const TITLE = 'Hens under lamps';
const TEXT = `${TITLE}

We kept over 40 hens in two barns by the sea, and 12 men looked after them.

Infertile male mice lived beneath the floor. The two barns did not differ in warmth.

Hens under lamps had a 30% lower risk of frostbite than those without.

Larger studies are needed.

The farmers rose at five.

The sea was calm all week.

The lamps are green.`;

const CHECKED = { checked: true } as const;

/** Begins a claim of the kind on words of the open article. */
async function begin(page: Page, words: string, kind: ClaimKind): Promise<Locator> {
  await dragOver(page, words);
  await selectionBar(page).getByRole('button', { name: 'Claim' }).click();
  await page
    .getByRole('group', { name: 'Kind of the new claim' })
    .getByRole('button', { name: KIND_WORDS[kind] })
    .click();
  return claimEditor(page, kind);
}

test('the form of a new claim says what the words say, and asks for what they do not', async ({
  open,
}) => {
  const { page, call } = await open();
  await call('import.text', { text: TEXT, name: TITLE });
  await openFromList(page, TITLE);
  const field = (form: Locator, name: string) => form.getByRole('textbox', { name });
  const cancel = async (form: Locator): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  };

  await test.step('a count is read with what stands before it', async () => {
    const form = await begin(page, '40 hens', 'sample_size');
    await expect(field(form, 'Count')).toHaveValue('40');
    await expect(field(form, 'As written')).toHaveValue('hens');
    await expect(form.getByRole('button', { name: /Qualifier/ })).toContainText('at least');
    await expect(form.getByRole('button', { name: /Kind of unit/ })).toContainText('animals');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(
      notes(page).getByRole('button', { name: /Sample size: at least 40 hens/ }),
    ).toBeVisible();
  });

  await test.step('a species is known by its words', async () => {
    const form = await begin(page, 'Infertile male mice', 'species');
    await expect(form.getByRole('combobox', { name: 'Species' })).toHaveValue('Mus musculus');
    await expect(form.getByRole('button', { name: /Sex/ })).toContainText('male');
    await expect(form.getByRole('radio', CHECKED)).toHaveCount(0);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('Choose its part in the study.')).toBeVisible();
    await choose(form, 'mentioned');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(notes(page).getByRole('button', { name: /Species, mentioned: / })).toBeVisible();
  });

  await test.step('a result says what its words say, and leaves the rest open', async () => {
    const lower = await begin(page, 'a 30% lower risk', 'finding');
    await expect(lower.getByRole('radio', { name: 'better' })).toBeChecked();
    await expect(field(lower, 'Effect, value')).toHaveValue('30');
    await cancel(lower);
    const same = await begin(page, 'did not differ', 'finding');
    await expect(same.getByRole('radio', { name: 'no difference' })).toBeChecked();
    await cancel(same);
    const green = await begin(page, 'The lamps are green', 'finding');
    for (const group of ['Change', 'Value']) {
      const openChoice = green
        .getByRole('radiogroup', { name: group })
        .getByRole('radio', { name: 'open' });
      await expect(openChoice).toBeChecked();
    }
    await field(green, 'Statement').fill('They are green');
    await green.getByRole('button', { name: 'Save' }).click();
    await expect(
      notes(page).getByRole('button', { name: /Finding: They are green/ }),
    ).toBeVisible();
  });

  await test.step('a caveat is told by its words; green lamps are none', async () => {
    const caveat = await begin(page, 'Larger studies are needed', 'safety');
    await expect(caveat.getByRole('radio', { name: 'caveat' })).toBeChecked();
    await cancel(caveat);
    const green = await begin(page, 'The lamps are green', 'safety');
    await green.getByRole('button', { name: 'Save' }).click();
    await expect(green.getByText('Choose what kind of statement this is.')).toBeVisible();
    await expect(green.getByRole('radio', CHECKED)).toHaveCount(0);
  });
});
