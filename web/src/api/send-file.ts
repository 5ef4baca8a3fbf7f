import { isProblem, Unreachable } from './problem.ts';
import { viewingHeaders } from './viewing.ts';

type Sending = {
  /** The same for every attempt, until there is an answer. */
  key: string;
  signal: AbortSignal;
  /** How many bytes of it are on the other side. */
  onProgress: (sent: number) => void;
};

/** The bytes of a file as they are, by `XMLHttpRequest`: `fetch` does not say how far it has come. */
export function sendFile(address: string, file: File, { key, signal, onProgress }: Sending): Promise<void> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': key, ...viewingHeaders() };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, file.size));
    request.onload = () => {
      if (request.status === 201) return done();
      failed(problemIn(request.responseText) ?? new Unreachable(`${request.status} from ${address}`));
    };
    request.onerror = () => failed(new Unreachable(`no answer from ${address}`));
    request.onabort = () => failed(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function problemIn(answer: string): unknown {
  try {
    const said: unknown = JSON.parse(answer);
    return isProblem(said) ? said : undefined;
  } catch {
    return undefined;
  }
}
