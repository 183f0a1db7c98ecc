import type { Locator, Page } from 'playwright-core';

const starting = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Opens the form of an act by its button. */
export async function open(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('form', { name: act });
  await form.getByRole('heading', { name: act }).waitFor();
  return form;
}

/** Types each value into the field of that label, letter by letter nowhere: as one who pastes. */
export async function write(form: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByRole('textbox', { name: starting(label) }).first();
    await field.fill(value);
    await field.press('Tab');
  }
}

/** Goes on to the confirmation and answers with what it says will come of the act. */
export async function ready(page: Page, form: Page | Locator = page): Promise<string> {
  await form.getByRole('button', { name: 'Tiếp tục', exact: true }).first().click();
  return confirmation(page);
}

/** What the confirmation says, once the server has told what it foresees. */
export async function confirmation(page: Page): Promise<string> {
  const box = page.getByRole('group', { name: 'Xác nhận' });
  await box.waitFor();
  await box.locator('[aria-busy=false]').waitFor();
  return box.innerText();
}

/** Confirms, and waits for the receipt. */
export async function confirm(page: Page): Promise<void> {
  const box = page.getByRole('group', { name: 'Xác nhận' });
  await box.getByRole('button').first().click();
  await box.waitFor({ state: 'detached' });
  await page.getByText('Đã ghi nhận').first().waitFor();
}

/** The whole of it: what the confirmation said is the answer. */
export async function does(page: Page, form: Page | Locator = page): Promise<string> {
  const says = await ready(page, form);
  await confirm(page);
  return says;
}

export async function verified(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}?tab=audit`);
  await page.getByText(/Chuỗi \d+ mục đã được kiểm tra và nguyên vẹn/).waitFor();
}
