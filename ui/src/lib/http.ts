import { NoAnswer, Problem } from './problem';
import type { Wire } from './wire';

/** Says that a program asks, so that the server leaves it to the page to ask for a password. */
const ASKING = { 'X-Requested-With': 'XMLHttpRequest' };

export type Query = Record<string, string | number | boolean | undefined>;

export async function get<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return (await ask(address(path, query), { signal })) as Answer;
}

/** @param key repeated with the same body, it makes sure that nothing is logged twice */
export async function post<Answer = Wire<'Logged'>>(path: string, body: unknown, key?: string): Promise<Answer> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', ...crossSiteToken() };
  if (key) headers['Idempotency-Key'] = key;
  return (await ask(address(path), { method: 'POST', headers, body: JSON.stringify(body) })) as Answer;
}

/** Sends a file as it is. */
export async function postFile<Answer>(path: string, file: Blob, query: Query = {}): Promise<Answer> {
  const headers = { 'Content-Type': 'application/octet-stream', ...crossSiteToken() };
  return (await ask(address(path, query), { method: 'POST', headers, body: file })) as Answer;
}

export async function remove(path: string): Promise<void> {
  await ask(address(path), { method: 'DELETE', headers: crossSiteToken() });
}

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${search && `?${search}`}`;
}

async function ask(url: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(url, {
    credentials: 'same-origin',
    ...request,
    headers: { ...ASKING, ...request.headers },
  }).catch((failure: unknown) => {
    throw failure instanceof DOMException && failure.name === 'AbortError' ? failure : new NoAnswer();
  });
  if (answer.ok) return answer.status === 204 ? undefined : answer.json().catch(() => undefined);
  throw await problemOf(answer);
}

async function problemOf(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get('Content-Type')?.includes('json');
  const detail = isProblem ? ((await answer.json().catch(() => ({}))) as Partial<Wire<'Problem'>>) : {};
  if (!isProblem && [502, 503, 504].includes(answer.status)) return new NoAnswer();
  return new Problem({ ...detail, status: answer.status });
}

function crossSiteToken(): Record<string, string> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}
