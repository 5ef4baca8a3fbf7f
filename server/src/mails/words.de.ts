import { listed, type Words } from './words.ts';

const locale = 'de-DE';

export const de: Words = {
  locale,
  greeting: (name, formal) => (formal ? `Guten Tag ${name},` : `Hallo ${name},`),
  plainLink: 'Der Link in voller Länge:',
  invitation: {
    subject: (workspace) => `Ihr Zugang zu ${workspace}`,
    preview: (workspace) => `Wählen Sie ein Passwort, und ${workspace} steht Ihnen offen.`,
    toOutside: (workspace, by) =>
      `${by ? `${by} lädt Sie ein` : 'Sie sind eingeladen'}: In ${workspace} finden Sie die Projekte und Aufgaben, die mit Ihnen geteilt sind.`,
    toTeam: (workspace, by) =>
      `${by ? `${by} hat Sie in das Team von ${workspace} aufgenommen` : `Sie gehören jetzt zum Team von ${workspace}`}, auf Portico.`,
    next: 'Wählen Sie ein Passwort, und Sie sind da.',
    button: 'Passwort wählen',
    footnote: (until) =>
      `Dieser Link ist nur für Sie. Er gilt einmal, bis ${until}. Sie haben diese Nachricht nicht erwartet? Dann lassen Sie sie liegen: Es geschieht nichts.`,
  },
  passwordReset: {
    subject: (workspace) => `Ein neues Passwort für ${workspace}`,
    preview: (workspace) => `Wählen Sie ein neues Passwort für ${workspace}.`,
    asked: (workspace) => `Jemand, hoffentlich Sie, möchte ein neues Passwort für ${workspace}.`,
    next: 'Bis Sie ein anderes wählen, bleibt Ihr jetziges Passwort gültig.',
    button: 'Neues Passwort wählen',
    footnote: (until) =>
      `Dieser Link ist nur für Sie. Er gilt einmal, bis ${until}. Sie waren es nicht? Dann lassen Sie diese Nachricht liegen: Es ändert sich nichts.`,
  },
  grant: {
    subject: (project) => `Zugang zum Projekt „${project}“`,
    opens: (by, project, formal) => `${by} öffnet ${formal ? 'Ihnen' : 'dir'} das Projekt „${project}“.`,
    may: (can, formal) =>
      `${formal ? 'Sie können' : 'Du kannst'} ${listed(
        [
          'die Aufgaben verfolgen',
          ...(can.read ? [`lesen, was das Team mit ${formal ? 'Ihnen' : 'dir'} teilt`] : []),
          ...(can.open ? ['Dokumente des Projekts öffnen'] : []),
          ...(can.write ? ['dem Team schreiben'] : []),
          ...(can.upload ? ['eigene Dokumente hochladen'] : []),
          ...(can.hear ? ['hören, was an das ganze Team geht, und darauf antworten'] : []),
        ],
        { locale },
      )}.`,
    button: 'Projekt öffnen',
    footnote: ({ until, link, by }, formal) =>
      [
        `Dieser Zugang ist nur für ${formal ? 'Sie' : 'dich'}${until ? ` und endet nach ${until}` : ''}.`,
        ...(link ? [`Der Link gilt einmal, bis ${link}: Damit ${formal ? 'wählen Sie' : 'wählst du'} ein Passwort.`] : []),
        formal
          ? `Sie haben diese Nachricht nicht erwartet? Fragen Sie ${by}, oder lassen Sie sie liegen.`
          : `Du hast diese Nachricht nicht erwartet? Frag ${by}, oder lass sie liegen.`,
      ].join(' '),
  },
  mention: {
    subject: (author, task) => `${author} an das Team: ${task}`,
    sentence: (author, task, project) =>
      `${author} hat an das ganze Team geschrieben, in der Aufgabe „${task}“${project ? ` des Projekts „${project}“` : ''}:`,
    button: 'Lesen und antworten',
    footnote: (where) => `Diese Nachricht bekommen alle, die zum Team von „${where}“ gehören oder mit ihm angesprochen werden.`,
  },
  grantEnds: {
    subject: {
      asked: (who, project) => `${who} bittet um mehr Zeit in „${project}“`,
      soon: (who, project) => `Der Zugang von ${who} zu „${project}“ endet bald`,
      over: (who, project) => `Der Zugang von ${who} zu „${project}“ ist zu Ende`,
    },
    sentence: {
      asked: (who, project, day) => `${who} möchte das Projekt „${project}“ länger sehen. Der Zugang endet nach ${day}.`,
      soon: (who, project, day) => `Der Zugang von ${who} zum Projekt „${project}“ endet nach ${day}.`,
      over: (who, project, day) => `Der Zugang von ${who} zum Projekt „${project}“ ist zu Ende: Der letzte Tag war ${day}.`,
    },
    next: {
      asked: 'Ein späterer letzter Tag lässt ihn offen; sonst bleibt es dabei.',
      soon: 'Er endet von selbst; ein späterer letzter Tag lässt ihn offen.',
      over: 'Zu tun ist nichts; ein späterer letzter Tag öffnet ihn wieder.',
    },
    button: 'Diesen Zugang öffnen',
    footnote: 'Diese Nachricht bekommt, wer den Zugang gegeben hat.',
  },
};
