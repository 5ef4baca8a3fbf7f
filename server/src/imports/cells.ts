import { type ImportColumn, type ImportField, LoginName } from '@portico/contract';
import { Value } from 'typebox/value';
import { isAddress } from '../work/address.ts';

/** What a row says, and what is wrong with its cells by themselves. */
export type Cells = {
  name: string;
  email: string | null;
  phone: string | null;
  kind: 'company' | 'individual' | null;
  parent: string | null;
  /** The way to it, step by step. */
  steps: string[] | null;
  /** Both or neither. */
  loginName: string | null;
  password: string | null;
  virtual: boolean;
  faults: string[];
};

const yes = ['true', 'yes', '1', 'wahr', 'ja', 'vrai', 'oui', 'adevarat', 'adevărat', 'da', 'истина', 'да'];
const no = ['false', 'no', '0', 'falsch', 'nein', 'faux', 'non', 'fals', 'nu', 'ложь', 'нет'];
const companies = ['company', 'firma', 'unternehmen', 'entreprise', 'société', 'societe', 'companie', 'компания', 'организация'];
const individuals = [
  'individual',
  'person',
  'privatperson',
  'einzelperson',
  'particulier',
  'personne',
  'persoana',
  'persoană',
  'лицо',
  'частное лицо',
];

export function readCells(cells: string[], fields: ImportColumn['field'][]): Cells {
  // A line break inside a cell is a space: no name and no number has one.
  const cell = (field: ImportField) => {
    const at = fields.indexOf(field);
    return at === -1 ? '' : (cells[at] ?? '').replaceAll(/\s+/g, ' ').trim();
  };
  const [name, email, phone, kind, parent] = [cell('name'), cell('email'), cell('phone'), cell('kind'), cell('parent')];
  const [virtual, loginName] = [cell('virtual'), cell('loginName')];
  // As it stands there: a space may be part of it.
  const password = cells[fields.indexOf('password')] ?? '';
  const one = (list: string[], word: string) => list.includes(word.toLowerCase());
  const faults: (string | false)[] = [
    !name && 'name-missing',
    name.length > 250 && 'name-long',
    email !== '' && !isAddress(email) && `no-address:${email.slice(0, 100)}`,
    phone.length > 50 && 'phone-long',
    kind !== '' && !one(companies, kind) && !one(individuals, kind) && `kind-unknown:${kind.slice(0, 100)}`,
    virtual !== '' && !one(yes, virtual) && !one(no, virtual) && `virtual-neither:${virtual.slice(0, 100)}`,
    ...faultsOfLogin(loginName, password),
    one(yes, virtual) && loginName + password !== '' && 'virtual-with-login',
  ];
  return {
    name: name.slice(0, 250),
    email: isAddress(email) ? email.toLowerCase() : null,
    phone: phone.slice(0, 50) || null,
    kind: one(companies, kind) ? 'company' : one(individuals, kind) ? 'individual' : null,
    parent: parent.slice(0, 1000) || null,
    steps: parent ? stepsOf(parent) : null,
    loginName: isLoginName(loginName) && password ? loginName.toLowerCase() : null,
    password: loginName && password ? password : null,
    virtual: one(yes, virtual),
    faults: faults.filter((fault) => fault !== false),
  };
}

const isLoginName = (text: string): boolean => Value.Check(LoginName, text);

const faultsOfLogin = (loginName: string, password: string) => [
  loginName !== '' && password === '' && 'login-alone',
  loginName === '' && password !== '' && 'password-alone',
  loginName !== '' && !isLoginName(loginName) && `login-form:${loginName.slice(0, 100)}`,
  password.length > 500 && 'password-long',
];

/** `Acme › Acme (France)`, also written with `>`. */
const stepsOf = (parent: string): string[] | null => {
  const steps = parent.split(/\s*›\s*|\s+>\s+/).filter(Boolean);
  return steps.length > 0 ? steps : null;
};
