import { isProblem, Unreachable } from './problem.ts';
import { viewingHeaders } from './viewing.ts';

/** What a link would fetch as oneself, with the eyes of the contact one looks through. */
export async function downloadAsViewed(address: string, name: string): Promise<void> {
  const answer = await fetch(address, { headers: viewingHeaders(), credentials: 'omit' });
  if (!answer.ok) {
    const said: unknown = await answer.json().catch(() => undefined);
    throw isProblem(said) ? said : new Unreachable(`${answer.status} from ${address}`);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
