import { rmSync } from 'node:fs';
import { loadSample } from './portico.ts';

/** Loads the sample company once; each file of tales starts on a copy. `PORTICO_SAMPLE` names a folder that has it already. */
export default async function prepare(): Promise<(() => void) | undefined> {
  if (process.env.PORTICO_SAMPLE) return;
  const data = await loadSample();
  process.env.PORTICO_SAMPLE = data;
  return () => rmSync(data, { recursive: true, force: true });
}
