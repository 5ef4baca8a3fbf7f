import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes what the database keeps and must not be able to read, with a key of the installation. */
export type Seal = {
  close(open: string | Buffer, owner: string): Buffer;
  /** Nothing where it was closed with another key, or for another owner. */
  open(closed: Buffer, owner: string): Buffer | null;
};

export function makeSeal(secret: string, what: 'second factors' | 'imports'): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `portico ${what}`, 32));
  return {
    close(open, owner) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const closed = Buffer.concat([typeof open === 'string' ? cipher.update(open, 'utf8') : cipher.update(open), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
    },
    open(closed, owner) {
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, 12), { authTagLength: 16 });
        cipher.setAAD(Buffer.from(owner)).setAuthTag(closed.subarray(12, 28));
        return Buffer.concat([cipher.update(closed.subarray(28)), cipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
