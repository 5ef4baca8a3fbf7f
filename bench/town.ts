import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Cluster, prepareDatabase, startCluster } from '@portico/database';
import pg from 'pg';
import { build, type Sights } from './town/build.ts';
import { fullTown, type Size, smallTown } from './town/size.ts';

export type Town = { url: string; sights: Sights };

const folder = fileURLToPath(new URL('../data/bench', import.meta.url));
/** The passwords of this town's database roles come from here. Nothing in it is worth protecting. */
export const secret = 'a full town, made to be measured';

/** What a town is made of: when one of these changes, it is built anew. */
function plan() {
  const hash = createHash('sha256');
  for (const name of ['../database/migrations/', './town/']) {
    const source = new URL(name, import.meta.url);
    for (const file of readdirSync(source).sort()) hash.update(readFileSync(new URL(file, source)));
  }
  hash.update(readFileSync(new URL('../database/access/8.profiles.sql', import.meta.url)));
  return hash.digest('hex');
}

/**
 * The full town, in the database where a Portico that starts on this folder
 * looks for it, and its hundredth beside it; built when they are not there, kept
 * for the next run.
 */
export async function openTowns(): Promise<{ folder: string; cluster: Cluster; full: Town; small: Town }> {
  const kept = `${folder}/town.json`;
  const wanted = plan();
  const held = JSON.parse(await readFile(kept, 'utf8').catch(() => '{}')) as { plan?: string; full: Sights; small: Sights };
  const cluster = await startCluster(folder);
  if (held.plan !== wanted) {
    process.stderr.write('Building the town. This takes some minutes, once.\n');
    await rm(kept, { force: true });
    await settings(
      cluster.url,
      building.map(([name, value]) => `set ${name} = '${value}'`),
    );
    held.small = await raise(cluster.url, 'town_small', smallTown);
    held.full = await raise(cluster.url, 'postgres', fullTown);
    held.plan = wanted;
    await settings(
      cluster.url,
      building.map(([name]) => `reset ${name}`),
    );
    await writeFile(kept, JSON.stringify(held, null, 2));
  }
  const town = async (name: string, sights: Sights): Promise<Town> => {
    const url = at(cluster.url, name);
    await prepareDatabase(url, secret);
    return { url, sights };
  };
  return { folder, cluster, full: await town('postgres', held.full), small: await town('town_small', held.small) };
}

/** Nothing is lost if this machine fails meanwhile: the town would be built again. */
const building = [
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['max_wal_size', '8GB'],
] as const;

async function settings(admin: string, changes: string[]) {
  const client = new pg.Client({ connectionString: at(admin, 'template1') });
  await client.connect();
  for (const change of changes) await client.query(`alter system ${change}`);
  await client.query('select pg_reload_conf()');
  await client.query('checkpoint');
  await client.end();
}

async function raise(admin: string, name: string, size: Size): Promise<Sights> {
  const client = new pg.Client({ connectionString: at(admin, 'template1') });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = at(admin, name);
  await prepareDatabase(url, secret);
  return build(url, size);
}

function at(admin: string, name: string) {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}
