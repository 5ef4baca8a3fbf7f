import { listed, type Words } from './words.ts';

const locale = 'en-GB';

export const en: Words = {
  locale,
  greeting: (name) => `Hello ${name},`,
  plainLink: 'Your link in full:',
  invitation: {
    subject: (workspace) => `Your access to ${workspace}`,
    preview: (workspace) => `Choose a password, and ${workspace} is open to you.`,
    toOutside: (workspace, by) =>
      `${by ? `${by} invites you` : 'You are invited'} to ${workspace}. You will find the projects and tasks there that are shared with you.`,
    toTeam: (workspace, by) => `${by ? `${by} has added you` : 'You have been added'} to the team of ${workspace} on Portico.`,
    next: 'Choose a password, and you are in.',
    button: 'Choose a password',
    footnote: (until) =>
      `This link is for you alone. It works once, until ${until}. You did not expect this message? Then ignore it: nothing happens.`,
  },
  passwordReset: {
    subject: (workspace) => `A new password for ${workspace}`,
    preview: (workspace) => `Choose a new password for ${workspace}.`,
    asked: (workspace) => `Somebody, hopefully you, asked for a new password for ${workspace}.`,
    next: 'Until you choose another one, your present password stays as it is.',
    button: 'Choose a new password',
    footnote: (until) =>
      `This link is for you alone. It works once, until ${until}. It was not you? Then ignore this message: nothing changes.`,
  },
  grant: {
    subject: (project) => `Your access to the project “${project}”`,
    opens: (by, project) => `${by} opens the project “${project}” to you.`,
    may: (can) =>
      `You can ${listed(
        [
          'follow the tasks',
          ...(can.read ? ['read what the team shares with you'] : []),
          ...(can.open ? ['open documents of the project'] : []),
          ...(can.write ? ['write to the team'] : []),
          ...(can.upload ? ['upload documents of your own'] : []),
          ...(can.hear ? ['hear and answer what is said to the whole team'] : []),
        ],
        { locale },
      )}.`,
    button: 'Open the project',
    footnote: ({ until, link, by }) =>
      [
        until ? `This access is for you alone and ends after ${until}.` : 'This access is for you alone.',
        ...(link ? [`The link works once, until ${link}: with it you choose a password.`] : []),
        `You did not expect this message? Ask ${by}, or ignore it.`,
      ].join(' '),
  },
  mention: {
    subject: (author, task) => `${author} wrote to the team: ${task}`,
    sentence: (author, task, project) =>
      `${author} wrote to the whole team, in the task “${task}”${project ? ` of the project “${project}”` : ''}:`,
    button: 'Read and answer',
    footnote: (where) => `This goes to everybody who is reached when the team of ${where} is mentioned.`,
  },
  grantEnds: {
    subject: {
      asked: (who, project) => `${who} asks for more time in “${project}”`,
      soon: (who, project) => `${who}’s access to “${project}” ends soon`,
      over: (who, project) => `${who}’s access to “${project}” has ended`,
    },
    sentence: {
      asked: (who, project, day) => `${who} asks to see the project “${project}” for longer. The access ends after ${day}.`,
      soon: (who, project, day) => `The access of ${who} to the project “${project}” ends after ${day}.`,
      over: (who, project, day) => `The access of ${who} to the project “${project}” has ended: its last day was ${day}.`,
    },
    next: {
      asked: 'Choose a later last day, or leave it as it is.',
      soon: 'Let it end, or choose a later last day.',
      over: 'Nothing is left to do; a later last day opens it again.',
    },
    button: 'Open this access',
    footnote: 'You hear of it because you granted this access.',
  },
};
