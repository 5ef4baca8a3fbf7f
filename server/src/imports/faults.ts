import { problems } from '@portico/contract';

/** Why a row is refused, in words: `code` or `code:detail`, as the check leaves them. */
export function inWords(fault: string): string {
  const at = fault.indexOf(':');
  const [code, detail] = at === -1 ? [fault, ''] : [fault.slice(0, at), fault.slice(at + 1)];
  return words[code]?.(detail) ?? code;
}

/** What a custom field of each kind takes, in a file. */
const takes: Record<string, string> = {
  text: 'at most 500 characters fit',
  number: 'this is no number',
  date: 'this is no day, such as 2027-03-01',
  choice: 'this is none of its choices',
  person: 'nobody, or more than one, is called so',
  money: 'this is no amount, such as 1250.50 EUR',
};

const words: Record<string, (detail: string) => string> = {
  'name-missing': () => 'The name is missing.',
  'name-long': () => 'The name has more than 250 characters.',
  'no-address': (what) => `“${what}” is not an e-mail address.`,
  'phone-long': () => 'The phone number has more than 50 characters.',
  'cells-beyond': (columns) =>
    `The row has more cells than the ${columns} ${columns === '1' ? 'column' : 'columns'} of the file. Put quotation marks around a cell that holds the delimiter.`,
  'field-unknown': (header) =>
    `There is no custom field “${header.replace(/^[^:]*:\s*/, '')}”. Add it in the settings, or do not import the column.`,
  'value-unfit': (what) => {
    const [kind = '', ...rest] = what.split(':');
    return `“${rest.join(':').trim()}”: ${takes[kind] ?? 'this does not fit into the field'}.`;
  },
  'kind-unknown': (what) => `“${what}” is neither “company” nor “individual”.`,
  'virtual-neither': (what) => `Virtual is “${what}”, which is neither true nor false.`,
  'virtual-with-login': () => 'It is virtual and has a login. It can be one of the two.',
  'virtual-comes-in': () => 'This contact can come in, and so is not virtual. Take the access away on the card.',
  'login-alone': () => 'There is a user name and no password.',
  'password-alone': () => 'There is a password and no user name.',
  'login-form': (what) => `“${what}” cannot be a user name: 3 to 40 letters from A to Z, digits, dots, dashes and underscores can.`,
  'password-long': () => 'The password has more than 500 characters.',
  'password-weak': (how) => `${problems['password-weak'][1]}. ${how}`,
  'login-not-yours': () => 'An employee who may grant access imports logins. Without these columns the contact can be imported.',
  'login-twice': (line) => `This user name stands on line ${line} already.`,
  'login-taken': () => 'Somebody else has this user name.',
  'signs-in-already': () => 'This contact signs in already. A new login is given on the card.',
  'email-twice': (line) => `This e-mail address stands on line ${line} already.`,
  'of-an-employee': () => 'This e-mail address belongs to an employee.',
  'email-of-several': (count) => `This e-mail address belongs to ${count} contacts: it is not clear which of them is meant.`,
  'name-of-several': (count) => `There are ${count} contacts of this name in this place: it is not clear which of them is meant.`,
  'contact-twice': (line) => `The same contact stands on line ${line} already.`,
  'parent-not-found': () => 'The parent is neither a contact nor in this file.',
  'parent-ambiguous': (count) => `The parent may be any of ${count}. Write the way to it, such as Acme › Acme (France).`,
  'parent-refused': (line) => `Its parent, on line ${line}, is refused.`,
  cycle: () => 'It would stand below itself, or below something that does.',
  'too-deep': (levels) => `It stands more than ${levels} levels deep.`,
  'moves-access': () => 'It would move somebody who can come in. An employee who may grant access can do that.',
  'not-to-change': () => 'This contact is there, and you may not change it.',
};
