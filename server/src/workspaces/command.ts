import { parseArgs } from 'node:util';
import { NewWorkspace } from '@portico/contract';
import { DataInUse, prepareDatabase } from '@portico/database';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { openAccess } from '../access/as.ts';
import { closePools, openPools } from '../access/pools.ts';
import { reachDatabase, secretOf } from '../run.ts';
import { readSettings } from '../settings.ts';
import { addWorkspace, type FurtherWorkspace } from './further.ts';

const usage = 'npm run workspace -- --name "Polaris" --person "Yuri" --email yuri@polaris.example';
const Asked = Type.Omit(NewWorkspace, ['password']);

/** The operator’s way to a further workspace: prints the link its administrator begins with. */
async function main() {
  const asked = read();
  const settings = readSettings(process.env);
  const database = await reachDatabase(settings);
  try {
    const secret = secretOf(settings);
    await prepareDatabase(database.url, secret);
    const pools = openPools(database.url, secret, 1);
    try {
      const ownUrl = settings.PORTICO_URL ?? `http://localhost:${settings.PORT}`;
      const { url, until } = await addWorkspace(openAccess(pools), ownUrl, asked);
      console.log(
        `\n  The workspace ${asked.workspaceName} is there. ${asked.name} sets a password on this page, until ${until.toISOString()}:\n`,
      );
      console.log(`  ${url}\n`);
    } finally {
      await closePools(pools);
    }
  } finally {
    await database.stop();
  }
}

function read(): FurtherWorkspace {
  const { values } = parseArgs({ options: { name: { type: 'string' }, person: { type: 'string' }, email: { type: 'string' } } });
  const asked = { workspaceName: values.name, name: values.person, email: values.email };
  const options: Record<string, string> = { workspaceName: '--name', name: '--person', email: '--email' };
  for (const [field, option] of Object.entries(options)) {
    const value = asked[field as keyof typeof asked];
    if (value === undefined) throw new Error(`${option} is missing. Such as:\n  ${usage}`);
    if (!Value.Check(Asked.properties[field as keyof typeof asked], value))
      throw new Error(`${option} cannot be “${value}”. Such as:\n  ${usage}`);
  }
  return asked as FurtherWorkspace;
}

main().catch((error: Error) => {
  const words = error instanceof DataInUse ? `${error.message}\n  Then run this again, and start Portico after it.` : error.message;
  console.error(`\n  No workspace was added.\n  ${words}\n`);
  process.exitCode = 1;
});
