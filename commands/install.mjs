import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What every command of `package.json` begins with. It runs on whatever Node
 * the machine has (18 or newer) and brings the one that is pinned here.
 */
export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules', '.portico');

export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * A list makes garbage quickly, and where a machine has much memory Node lets it lie. Told that a gigabyte is all there is, a
 * busy server held 218 MB instead of 373; how fast it was did not differ beyond the noise. `NODE_OPTIONS` can say otherwise.
 */
export const nodeFlags = [
  '--max-semi-space-size=2',
  ...(/max[-_]old[-_]space/.test(process.env.NODE_OPTIONS ?? '') ? [] : ['--max-old-space-size=1024']),
];

/** Does the work unless it was done for the same `state` before; remembers it once it succeeded. */
function once(name, state, result, work) {
  const file = join(stamps, name);
  if (existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === state) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(file, state);
}

/** Installs the packages of the lock file, if they are not those already. */
export function install() {
  once('installed', hashOf('package-lock.json'), node, () => {
    console.error('  Installing packages (only when they have changed) …');
    // Not `npm ci`: it insists on packages for platforms that are not this one,
    // which a mirror of the registry need not hold.
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  });
}

/** Builds the web app, if its sources are not those of the last build. */
export function build() {
  const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'package-lock.json'];
  once('built', hashOf(...sources), join(root, 'web/dist/index.html'), () => {
    console.error('  Building the web app (only when it has changed) …');
    execFileSync(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'web'),
      stdio: ['ignore', 2, 2],
    });
  });
}

/** The browser of the tests and measurements: what is there, or Debian’s package where we may install it. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = () => places.find((place) => place && existsSync(place));
  if (found()) return found();
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('  Installing Chromium for the browser tests …');
    execFileSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!found()) console.error('  The browser tests need Chromium: install it, or set CHROMIUM to where it is.');
  return found();
}

function hashOf(...places) {
  const hash = createHash('sha256');
  for (const place of places) addTo(hash, join(root, place));
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  else hash.update(path.slice(root.length)).update(readFileSync(path));
}

/** Runs a file with the pinned Node and ends as it ends. Signals are passed on; it stops in its own time. */
export function run(file, args = [], { environment = {} } = {}) {
  const child = spawn(node, [...nodeFlags, join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm ends at a SIGTERM without telling its script: whoever loses the parent it
  // began with stops as if it had been told.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 300).unref();
  return new Promise((done) => child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0))));
}
