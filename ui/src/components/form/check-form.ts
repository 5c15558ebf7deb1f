import { Problem } from '../../lib/problem';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const nameOf = (control: Control) => control.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? control.name;

/** `“Name” of partner 2`, where a form asks for the same thing several times. */
function labelOf(control: Control): string {
  const label = `“${control.dataset['label'] ?? control.name}”`;
  const group = control.closest<HTMLElement>('fieldset[data-group]')?.dataset['group'];
  return group ? `${label} of ${group}` : label;
}

const missing = (control: Control, form: HTMLFormElement) =>
  control.type === 'radio' ? !new FormData(form).get(control.name) : !control.value.trim();

/** What the page can tell without asking: what is missing, and dates that are none. The server checks again. */
export function checkForm(form: HTMLFormElement): Problem | undefined {
  const controls = [...form.elements].filter((element) => 'value' in element) as Control[];
  const errors = new Map<string, string>();
  for (const control of controls) {
    const label = labelOf(control);
    if (errors.has(nameOf(control))) continue;
    if (control.required && missing(control, form)) {
      errors.set(
        nameOf(control),
        `${control.type === 'radio' || control instanceof HTMLSelectElement ? 'Choose' : 'Enter'} ${label}`,
      );
    } else if (
      'date' in control.dataset &&
      control.value.trim() &&
      !form.querySelector<HTMLInputElement>(`input[type=hidden][name="${nameOf(control)}"]`)?.value
    ) {
      errors.set(nameOf(control), 'Write a date, such as 26/3/2015, 26 Mar or yesterday');
    }
  }
  if (errors.size === 0) return undefined;
  const fields = [...errors].map(([field, message]) => ({ field, message }));
  return new Problem({ status: 422, detail: fields[0]!.message, errors: fields });
}

/** Puts focus on the first field that is wrong, or on the summary where no field is. */
export function focusFirstError(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>('[aria-invalid]');
  const control = first?.matches('[role=radiogroup]') ? first.querySelector<HTMLElement>('input') : first;
  (control ?? form.querySelector<HTMLElement>('[data-summary]'))?.focus();
}
