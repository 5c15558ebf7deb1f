/** What a field says, trimmed; undefined where it is empty. */
export const text = (form: FormData, name: string): string | undefined =>
  String(form.get(name) ?? '').trim() || undefined;

/** The same of a field that the page has seen to be filled. */
export const given = (form: FormData, name: string): string => text(form, name) ?? '';

/** Every choice of a group of checkboxes. */
export const texts = (form: FormData, name: string): string[] => form.getAll(name).map(String).filter(Boolean);

/** One item a line. */
export function lines(form: FormData, name: string): string[] | undefined {
  const items = String(form.get(name) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return items.length ? items : undefined;
}

/** A number, with or without commas. What is none is given as typed, for the server to refuse beside the field. */
export function number(form: FormData, name: string): number | string | undefined {
  const typed = text(form, name);
  const read = Number(typed?.replace(/,/g, ''));
  return typed === undefined || Number.isNaN(read) ? typed : read;
}
