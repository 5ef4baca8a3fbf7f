type Words = (workspace: string) => string;

/** What is said where the administrator said nothing. */
const words: Record<string, Words> = {
  en: (workspace) => `Welcome to ${workspace}.

This is where you find the projects that are shared with you: how far they are, who leads them, what happens next and until when. Each task has a page of its own.

If something is missing, or something is not meant for you, tell whoever leads the project.`,
  de: (workspace) => `Willkommen bei ${workspace}.

Hier finden Sie die Projekte, die mit Ihnen geteilt sind: wie weit sie sind, wer sie leitet, was als Nächstes geschieht und bis wann. Jede Aufgabe hat ihre eigene Seite.

Fehlt Ihnen etwas, oder ist etwas nicht für Sie bestimmt, sagen Sie es der Projektleitung.`,
  fr: (workspace) => `Bienvenue chez ${workspace}.

Vous trouvez ici les projets qui sont partagés avec vous : où ils en sont, qui les dirige, ce qui vient ensuite et pour quand. Chaque tâche a sa propre page.

S’il vous manque quelque chose, ou si quelque chose ne vous est pas destiné, dites-le au responsable du projet.`,
  ro: (workspace) => `Bun venit la ${workspace}.

Aici găsiți proiectele care vă sunt partajate: în ce stadiu sunt, cine le conduce, ce urmează și până când. Fiecare sarcină are pagina ei.

Dacă lipsește ceva sau ceva nu vă este destinat, spuneți-i persoanei care conduce proiectul.`,
  ru: (workspace) => `Добро пожаловать в ${workspace}.

Здесь находятся проекты, которыми с вами поделились: на какой они стадии, кто их ведёт, что дальше и к какому сроку. У каждой задачи есть своя страница.

Если чего-то не хватает или что-то предназначено не вам, скажите об этом руководителю проекта.`,
};

export const welcomeIn = (language: string | null): Words => words[language ?? 'en'] ?? words['en']!;
