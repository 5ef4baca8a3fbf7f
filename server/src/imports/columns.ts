import type { ImportColumn, ImportDelimiter, ImportField } from '@portico/contract';
import { sql } from 'kysely';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';
import { ownFieldsOf } from './ownFields.ts';
import { headOf } from './records.ts';

/** How the headers of other programs call a field, in the languages of Portico, without accents and signs. */
const words: Record<Exclude<ImportField, 'unknown'>, string> = {
  name: 'name fullname displayname contact client customer firmenname kontakt kunde nom nomcomplet contact nume numecomplet имя название клиент контакт фио наименование',
  email:
    'email emailaddress mail emailadresse mailadresse courriel adressemail adresseemail adresaemail adresadeemail adressedemessagerie posta электроннаяпочта почта емейл имейл элпочта',
  phone: 'phone telephone tel mobile phonenumber telefon telefonnummer mobil handy téléphone portable numar telefonul телефон мобильный',
  kind: 'kind type art typ genre tip вид тип',
  parent:
    'parent company parentcompany organisation organization firma unternehmen ubergeordnet gehortzu muttergesellschaft entreprise societe parente rattachea companie societate parinte организация компания родитель головнаякомпания',
  loginName:
    'username user login loginname benutzername benutzer utilisateur nomdutilisateur identifiant utilizator numeutilizator пользователь имяпользователя логин',
  password: 'password initialpassword passwort kennwort motdepasse parola пароль',
  virtual: 'virtual virtuell virtuel виртуальный',
};

const bare = (header: string) =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]/gu, '');
const fieldOf = new Map(
  Object.entries(words).flatMap(([field, known]) => known.split(' ').map((word) => [bare(word), field as ImportField])),
);

/** The columns of a file, as whoever imports may fill them: each field at most once. @throws file-unreadable */
export async function columnsOf(work: Work, text: string, delimiter: ImportDelimiter): Promise<ImportColumn[]> {
  const columns = ownColumns(await guessColumns(text, delimiter), await ownFieldsOf(work));
  const { rows } = await sql<{ gives: boolean }>`select access.everywhere('change', 'access') as gives`.execute(work.db);
  return rows[0]!.gives ? columns : columns.map((column) => (isLogin(column.field) ? { ...column, field: null } : column));
}

/** What is headed by the name of a custom field is that field; what says that it is one, and is none that is known, has to be decided on. */
function ownColumns(columns: ImportColumn[], known: { fieldId: string; name: string }[]): ImportColumn[] {
  const idOf = new Map(known.map(({ fieldId, name }) => [name.toLowerCase(), fieldId]));
  return columns.map((column) => {
    if (column.field || column.secret) return column;
    const said = fieldWord.exec(column.header)?.[1]?.trim();
    const id = idOf.get((said ?? column.header).toLowerCase());
    if (id) idOf.delete((said ?? column.header).toLowerCase());
    return { ...column, field: id ? `field:${id}` : said ? 'unknown' : null };
  });
}

/** `Field: Segment`. */
const fieldWord = /^(?:custom )?(?:field|feld|champ|câmp|camp|поле)\s*:\s*(.+)$/i;

const isLogin = (field: ImportColumn['field']) => field === 'loginName' || field === 'password';

/** What the headers say. @throws file-unreadable */
export async function guessColumns(text: string, delimiter: ImportDelimiter): Promise<ImportColumn[]> {
  const [header, ...rows] = await headOf(text, delimiter, 4);
  if (!header || header.every((cell) => !cell.trim()))
    throw problem('file-unreadable', 'It is empty. The first row names the columns, such as Name; Email; Parent.');
  if (header.length > 200) throw problem('file-unreadable', 'It has more than 200 columns. Leave out what is not imported.');
  const taken = new Set<ImportField>();
  return header.map((cell, at) => {
    const guess = fieldOf.get(bare(cell));
    const field = guess && !taken.has(guess) ? guess : null;
    if (field) taken.add(field);
    const secret = guess === 'password';
    return {
      header: cell.trim().slice(0, 100),
      samples: secret ? [] : rows.map((row) => (row[at] ?? '').trim().slice(0, 60)),
      field,
      secret,
    };
  });
}
