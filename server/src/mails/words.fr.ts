import { listed, type Words } from './words.ts';

const locale = 'fr-FR';

export const fr: Words = {
  locale,
  greeting: (name) => `Bonjour ${name},`,
  plainLink: 'Le lien en entier :',
  invitation: {
    subject: (workspace) => `Votre accès à ${workspace}`,
    preview: (workspace) => `Choisissez un mot de passe, et ${workspace} vous est ouvert.`,
    toOutside: (workspace, by) =>
      `${by ? `${by} vous invite` : 'Vous êtes invité(e)'} dans ${workspace}. Vous y trouverez les projets et les tâches partagés avec vous.`,
    toTeam: (workspace, by) => `${by ? `${by} vous a ajouté(e)` : 'Vous avez été ajouté(e)'} à l’équipe de ${workspace} sur Portico.`,
    next: 'Choisissez un mot de passe, et vous y êtes.',
    button: 'Choisir un mot de passe',
    footnote: (until) =>
      `Ce lien vous est personnel. Il sert une fois, jusqu’au ${until}. Vous n’attendiez pas ce message ? Ignorez-le : il ne se passera rien.`,
  },
  passwordReset: {
    subject: (workspace) => `Un nouveau mot de passe pour ${workspace}`,
    preview: (workspace) => `Choisissez un nouveau mot de passe pour ${workspace}.`,
    asked: (workspace) => `Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour ${workspace}.`,
    next: 'Tant que vous n’en choisissez pas un autre, votre mot de passe actuel reste valable.',
    button: 'Choisir un nouveau mot de passe',
    footnote: (until) =>
      `Ce lien vous est personnel. Il sert une fois, jusqu’au ${until}. Ce n’était pas vous ? Ignorez ce message : rien ne change.`,
  },
  grant: {
    subject: (project) => `Accès au projet « ${project} »`,
    opens: (by, project, formal) => `${by} ${formal ? 'vous' : 't’'}${formal ? ' ' : ''}ouvre le projet « ${project} ».`,
    may: (can, formal) =>
      `${formal ? 'Vous pouvez' : 'Tu peux'} ${listed(
        [
          'suivre les tâches',
          ...(can.read ? [`lire ce que l’équipe ${formal ? 'vous' : 'te'} transmet`] : []),
          ...(can.open ? ['ouvrir des documents du projet'] : []),
          ...(can.write ? ['écrire à l’équipe'] : []),
          ...(can.upload ? [`déposer ${formal ? 'vos' : 'tes'} documents`] : []),
          ...(can.hear ? ['recevoir ce qui s’adresse à toute l’équipe et y répondre'] : []),
        ],
        { locale },
      )}.`,
    button: 'Ouvrir le projet',
    footnote: ({ until, link, by }, formal) =>
      [
        `Cet accès ${formal ? 'vous' : 't’'}${formal ? ' ' : ''}est personnel${until ? ` et prend fin après le ${until}` : ''}.`,
        ...(link ? [`Le lien sert une fois, jusqu’au ${link}, pour choisir ${formal ? 'votre' : 'ton'} mot de passe.`] : []),
        formal
          ? `Vous n’attendiez pas ce message ? Demandez à ${by}, ou ignorez-le.`
          : `Tu n’attendais pas ce message ? Demande à ${by}, ou ignore-le.`,
      ].join(' '),
  },
  mention: {
    subject: (author, task) => `${author} à l’équipe : ${task}`,
    sentence: (author, task, project) =>
      `${author} a écrit à toute l’équipe, dans la tâche « ${task} »${project ? ` du projet « ${project} »` : ''} :`,
    button: 'Lire et répondre',
    footnote: (where) => `Ce message est envoyé à toute personne jointe quand on s’adresse à l’équipe de « ${where} ».`,
  },
  grantEnds: {
    subject: {
      asked: (who, project) => `${who} demande plus de temps dans « ${project} »`,
      soon: (who, project) => `L’accès de ${who} à « ${project} » prend bientôt fin`,
      over: (who, project) => `L’accès de ${who} à « ${project} » a pris fin`,
    },
    sentence: {
      asked: (who, project, day) => `${who} souhaite voir le projet « ${project} » plus longtemps. L’accès prend fin après le ${day}.`,
      soon: (who, project, day) => `L’accès de ${who} au projet « ${project} » prend fin après le ${day}.`,
      over: (who, project, day) => `L’accès de ${who} au projet « ${project} » a pris fin : le dernier jour était le ${day}.`,
    },
    next: {
      asked: 'Un dernier jour plus tardif le prolonge ; sinon rien ne change.',
      soon: 'Il prend fin de lui-même ; un dernier jour plus tardif le prolonge.',
      over: 'Il n’y a rien à faire ; un dernier jour plus tardif l’ouvre à nouveau.',
    },
    button: 'Ouvrir cet accès',
    footnote: 'Ce message va à la personne qui a donné cet accès.',
  },
};
