// None that is taken for another when it is read out.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** To be read out and typed once: four groups of four, 79 bits. */
export function makePassword(): string {
  const picked: string[] = [];
  while (picked.length < 16) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // The last bytes would favour the first letters.
      if (byte < letters.length * 8 && picked.length < 16) picked.push(letters[byte % letters.length]!);
    }
  }
  return [0, 4, 8, 12].map((from) => picked.slice(from, from + 4).join('')).join('-');
}
