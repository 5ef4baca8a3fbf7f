/** Every sentence a mail can hold. Another language is another file of this shape. */
export const en = {
  locale: 'en-GB',
  greeting: (name: string) => `Hello ${name},`,
  plainLink: 'Your link in full:',
  invitation: {
    subject: (workspace: string) => `Your access to ${workspace}`,
    preview: (workspace: string) => `Choose a password, and ${workspace} is open to you.`,
    toOutside: (workspace: string, by: string | null) =>
      `${by ? `${by} invites you` : 'You are invited'} to ${workspace}. You will find the projects and tasks there that are shared with you.`,
    toTeam: (workspace: string, by: string | null) =>
      `${by ? `${by} has added you` : 'You have been added'} to the team of ${workspace} on Portico.`,
    next: 'Choose a password, and you are in.',
    button: 'Choose a password',
    footnote: (until: string) =>
      `This link is for you alone. It works once, until ${until}. You did not expect this message? Then ignore it: nothing happens.`,
  },
  passwordReset: {
    subject: (workspace: string) => `A new password for ${workspace}`,
    preview: (workspace: string) => `Choose a new password for ${workspace}.`,
    asked: (workspace: string) => `Somebody, hopefully you, asked for a new password for ${workspace}.`,
    next: 'Until you choose another one, your present password stays as it is.',
    button: 'Choose a new password',
    footnote: (until: string) =>
      `This link is for you alone. It works once, until ${until}. It was not you? Then ignore this message: nothing changes.`,
  },
};

export type Words = typeof en;
