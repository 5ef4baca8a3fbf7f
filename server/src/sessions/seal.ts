import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes what the database keeps and must not be able to read, with a key of the installation. */
export type Seal = {
  close(text: string, owner: string): Buffer;
  /** Nothing where it was closed with another key, or for another owner. */
  open(closed: Buffer, owner: string): string | null;
};

export function makeSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'portico second factors', 32));
  return {
    close(text, owner) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
    },
    open(closed, owner) {
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, 12), { authTagLength: 16 });
        cipher.setAAD(Buffer.from(owner)).setAuthTag(closed.subarray(12, 28));
        return cipher.update(closed.subarray(28), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
