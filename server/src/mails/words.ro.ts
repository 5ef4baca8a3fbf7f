import { listed, type Words } from './words.ts';

const locale = 'ro-RO';

export const ro: Words = {
  locale,
  greeting: (name, formal) => (formal ? `Bună ziua, ${name},` : `Bună, ${name},`),
  plainLink: 'Linkul întreg:',
  invitation: {
    subject: (workspace) => `Accesul dumneavoastră la ${workspace}`,
    preview: (workspace) => `Alegeți o parolă, iar ${workspace} vă este deschis.`,
    toOutside: (workspace, by) =>
      `${by ? `${by} vă invită` : 'Sunteți invitat(ă)'} în ${workspace}. Veți găsi acolo proiectele și sarcinile împărtășite cu dumneavoastră.`,
    toTeam: (workspace, by) => `${by ? `${by} v-a adăugat` : 'Ați fost adăugat(ă)'} în echipa ${workspace} de pe Portico.`,
    next: 'Alegeți o parolă și puteți intra.',
    button: 'Alegeți o parolă',
    footnote: (until) =>
      `Acest link este numai pentru dumneavoastră. Este valabil o singură dată, până ${until}. Nu așteptați acest mesaj? Ignorați-l: nu se întâmplă nimic.`,
  },
  passwordReset: {
    subject: (workspace) => `O parolă nouă pentru ${workspace}`,
    preview: (workspace) => `Alegeți o parolă nouă pentru ${workspace}.`,
    asked: (workspace) => `Cineva, sperăm că dumneavoastră, a cerut o parolă nouă pentru ${workspace}.`,
    next: 'Până alegeți alta, parola actuală rămâne neschimbată.',
    button: 'Alegeți o parolă nouă',
    footnote: (until) =>
      `Acest link este numai pentru dumneavoastră. Este valabil o singură dată, până ${until}. Nu ați fost dumneavoastră? Ignorați mesajul: nu se schimbă nimic.`,
  },
  grant: {
    subject: (project) => `Acces la proiectul „${project}”`,
    opens: (by, project, formal) => `${by} ${formal ? 'vă' : 'îți'} deschide proiectul „${project}”.`,
    may: (can, formal) =>
      `${formal ? 'Puteți' : 'Poți'} ${listed(
        [
          formal ? 'să urmăriți sarcinile' : 'să urmărești sarcinile',
          ...(can.read ? [formal ? 'să citiți ce împărtășește echipa cu dumneavoastră' : 'să citești ce împărtășește echipa cu tine'] : []),
          ...(can.open ? [formal ? 'să deschideți documentele proiectului' : 'să deschizi documentele proiectului'] : []),
          ...(can.write ? [formal ? 'să scrieți echipei' : 'să scrii echipei'] : []),
          ...(can.upload ? [formal ? 'să încărcați documente' : 'să încarci documente'] : []),
          ...(can.hear
            ? [
                formal
                  ? 'să primiți și să răspundeți la ce i se scrie întregii echipe'
                  : 'să primești și să răspunzi la ce i se scrie întregii echipe',
              ]
            : []),
        ],
        { locale },
      )}.`,
    button: 'Deschide proiectul',
    footnote: ({ until, link, by }, formal) =>
      [
        `Acest acces este numai pentru ${formal ? 'dumneavoastră' : 'tine'}${until ? ` și se încheie după ${until}` : ''}.`,
        ...(link ? [`Linkul este valabil o singură dată, până ${link}: cu el ${formal ? 'vă alegeți' : 'îți alegi'} o parolă.`] : []),
        formal
          ? `Nu așteptați acest mesaj? Întrebați pe ${by} sau ignorați-l.`
          : `Nu așteptai acest mesaj? Întreabă pe ${by} sau ignoră-l.`,
      ].join(' '),
  },
  mention: {
    subject: (author, task) => `${author} către echipă: ${task}`,
    sentence: (author, task, project) =>
      `${author} a scris întregii echipe, în sarcina „${task}”${project ? ` a proiectului „${project}”` : ''}:`,
    button: 'Citește și răspunde',
    footnote: (where) => `Acest mesaj ajunge la toți cei anunțați atunci când este menționată echipa „${where}”.`,
  },
  grantEnds: {
    subject: {
      asked: (who, project) => `${who} cere mai mult timp în „${project}”`,
      soon: (who, project) => `Accesul pentru ${who} la „${project}” se încheie în curând`,
      over: (who, project) => `Accesul pentru ${who} la „${project}” s-a încheiat`,
    },
    sentence: {
      asked: (who, project, day) => `${who} dorește să vadă proiectul „${project}” mai mult timp. Accesul se încheie după ${day}.`,
      soon: (who, project, day) => `Accesul pentru ${who} la proiectul „${project}” se încheie după ${day}.`,
      over: (who, project, day) => `Accesul pentru ${who} la proiectul „${project}” s-a încheiat: ultima zi a fost ${day}.`,
    },
    next: {
      asked: 'O ultimă zi mai târzie îl prelungește; altfel rămâne așa.',
      soon: 'Se încheie de la sine; o ultimă zi mai târzie îl prelungește.',
      over: 'Nu este nimic de făcut; o ultimă zi mai târzie îl deschide din nou.',
    },
    button: 'Deschide acest acces',
    footnote: 'Acest mesaj ajunge la cine a dat accesul.',
  },
};
