// Puts a browser where the browser tests find it: its path is written to target/chromium/path.txt.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('target/chromium');
const installed = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
};

mkdirSync(folder, { recursive: true });
const packaged = process.platform === 'linux' && process.arch === 'x64';
const path =
  process.env.CHROME_PATH || (packaged ? await unpack() : (installed[process.platform] ?? []).find(existsSync));
if (!path) {
  console.error('There is no browser for the browser tests. Install Chrome, or name one in CHROME_PATH.');
  process.exit(1);
}
writeFileSync(resolve(folder, 'path.txt'), path);

/** The package unpacks to the temporary folder, and its own shared libraries only where it believes to run on Lambda. */
async function unpack() {
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await chromium.executablePath();
  const start = resolve(folder, 'start');
  writeFileSync(start, `#!/bin/sh\nLD_LIBRARY_PATH="${folder}/al2023/lib" exec "${browser}" "$@"\n`);
  chmodSync(start, 0o755);
  return start;
}
