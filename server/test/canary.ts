import { randomBytes } from 'node:crypto';
import { isOutside, nobody } from './cast.ts';

type Body = Record<string, unknown>;

/** What no person from outside may ever hear, by what writes it: the text fields that a word of its own is put into. */
const secrets: Record<string, (body: Body) => string[]> = {
  addComment: ({ class: kind, readers }) => (kind === 'internal' && !readers ? ['text'] : []),
  addOrder: () => ['title', 'sender', 'billedTo', 'terms'],
  changeOrder: () => ['title', 'sender', 'billedTo', 'terms'],
  addCost: () => ['words'],
  changeCost: () => ['words'],
  addHours: () => ['note'],
  changeHours: () => ['note'],
  setBudget: () => ['note'],
  setTaskBudget: () => ['note'],
};

/**
 * In every story: a word that stands nowhere else goes into each private comment for the team, each order, cost, budget and
 * note of hours, and each text in a field that stays inside; and every answer to somebody from outside, byte by byte and
 * headers included, is searched for all of them the moment it is given.
 */
export function openAviary() {
  /** Each word, and who wrote it. */
  const planted = new Map<string, string>();
  /** Text fields that stay inside. */
  const inner = new Set<string>();
  const marker = (by: string) => (text: unknown) => {
    if (typeof text !== 'string' || text.trim() === '' || text.length > 200) return text;
    const word = `canary${randomBytes(6).toString('hex')}`;
    planted.set(word, by);
    return `${text} ${word}`;
  };

  return {
    /** What is sent, with the words in it. */
    plant(by: string, operation: string | undefined, body: unknown): unknown {
      if (typeof body !== 'object' || body === null || !operation) return body;
      const marked = marker(by);
      const sent: Body = { ...(body as Body) };
      for (const field of secrets[operation]?.(sent) ?? []) if (field in sent) sent[field] = marked(sent[field]);
      if (operation === 'setOrderLines' && Array.isArray(sent.lines))
        sent.lines = sent.lines.map((line: Body) => ({ ...line, ...('text' in line && { text: marked(line.text) }) }));
      if (Array.isArray(sent.fields))
        sent.fields = sent.fields.map((one: Body) =>
          inner.has(String(one?.fieldId)) ? { ...one, value: markedValue(one.value, marked) } : one,
        );
      return sent;
    },

    /** What was said, for the story that said it. */
    without: (text: string) => text.replaceAll(/ canary[0-9a-f]{12}/g, ''),

    /** Which fields stay inside, as the administrator is told of them. A field that is opened later was never a secret. */
    note(operation: string | undefined, answered: Body | null): void {
      if (operation !== 'addField' || !answered) return;
      if (answered.kind === 'text' && answered.financial) inner.add(String(answered.id));
    },

    /** @throws where somebody from outside hears one of the words */
    listen(person: string, asked: string, { payload, headers }: { payload: string; headers: object }): void {
      const heard = `${JSON.stringify(headers)} ${payload}`;
      if (!heard.includes('canary')) return;
      const outside = person === nobody || isOutside(person);
      // Zed is somebody’s employee, too, and only of his own workspace.
      const words = [...planted].filter(([word, by]) => (outside || (person === 'Zed') !== (by === 'Zed')) && heard.includes(word));
      if (words.length > 0) throw new Error(`${person} hears ${words.join()} by ${asked}`);
    },
  };
}

const markedValue = (value: unknown, marked: (text: unknown) => unknown) =>
  typeof value === 'object' && value !== null && 'text' in value ? { ...value, text: marked(value.text) } : value;
