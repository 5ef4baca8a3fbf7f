const local = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const form = new RegExp(`^${local}(?:\\.${local})*@(?:${label}\\.)+${label}$`, 'i');

/** Whether something typed is an e-mail address: what the contract’s format `email` takes, in text that is not JSON. */
export const isAddress = (text: string): boolean => text.length <= 254 && form.test(text);
